package org.nktrials.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("TIME-03")
class PartialDateTests {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-02, 2023-02-01, 2023-02-28",
    "' 2024-03-15 ', 2024-03-15, 2024-03-15"
  })
  void isEveryDayThatItCanBe(String text, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.of(text);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.text()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24", "2024-13", "2024-00", "2023-02-29", "2024-3", "15.3.2024", "0000"})
  void refusesWhatIsNoDate(String text) {
    assertThat(PartialDate.read(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(text));
  }

  @Test
  void isOrderedOnlyWhereDaysDoNotOverlap() {
    PartialDate march = PartialDate.of("2024-03");
    assertThat(PartialDate.of("2023").isSurelyBefore(march)).isTrue();
    assertThat(PartialDate.of("2024").isSurelyBefore(march)).isFalse();
    assertThat(PartialDate.of("2024-03-01").isSurelyBefore(march)).isFalse();
    assertThat(march.isSurelyAfter(LocalDate.of(2024, 2, 29))).isTrue();
    assertThat(march.isSurelyAfter(LocalDate.of(2024, 3, 1))).isFalse();
    assertThat(march.canBeBefore(LocalDate.of(2024, 3, 2))).isTrue();
  }
}
