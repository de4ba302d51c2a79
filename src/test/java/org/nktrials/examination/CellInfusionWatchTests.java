package org.nktrials.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("CRS-02")
class CellInfusionWatchTests {

  private static final LocalDate INFUSION = LocalDate.of(2026, 10, 14);

  private static boolean watches(int day) {
    return CellInfusionWatch.watching(List.of(INFUSION), INFUSION.plusDays(day)).isPresent();
  }

  @Test
  void watchesFromTheInfusionToTheFourteenthDay() {
    assertThat(watches(-1)).isFalse();
    assertThat(watches(0)).isTrue();
    assertThat(watches(14)).isTrue();
    assertThat(watches(15)).isFalse();
  }

  @Test
  void countsFromTheLatestInfusion() {
    LocalDate second = INFUSION.plusDays(7);
    assertThat(CellInfusionWatch.watching(List.of(INFUSION, second), INFUSION.plusDays(8)))
        .contains(second);
    assertThat(CellInfusionWatch.watching(List.of(), INFUSION)).isEmpty();
  }
}
