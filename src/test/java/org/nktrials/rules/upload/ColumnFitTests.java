package org.nktrials.rules.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.upload.ColumnFit.Wanted;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-03")
class ColumnFitTests {

  @ParameterizedTest
  @CsvSource({
    "Freq. of Parent, PERCENT",
    "%Parent, PERCENT",
    "Median, INTENSITY",
    "Geo Mean, INTENSITY"
  })
  void takesWhatFits(String statistic, Wanted wanted) {
    assertThat(ColumnFit.against(statistic, true, wanted)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Count, CONCENTRATION, EVENTS",
    "#Events, PERCENT, EVENTS",
    "Freq. of Parent, INTENSITY, OTHER_STATISTIC",
    "Median, PERCENT, OTHER_STATISTIC",
    "Freq. of Total, CONCENTRATION, OTHER_STATISTIC",
    "Robust CV, INTENSITY, OTHER_STATISTIC"
  })
  void refusesWhatCannotBe(String statistic, Wanted wanted, String code) {
    assertThat(ColumnFit.against(statistic, true, wanted))
        .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo(code));
  }

  @Test
  void knowsNothingOfOtherPrograms() {
    for (Wanted wanted : Wanted.values()) {
      assertThat(ColumnFit.against("Count", false, wanted)).isEmpty();
    }
  }
}
