package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("VISIT-02")
class CycleStartsTests {

  private static final LocalDate DAY_1 = LocalDate.of(2026, 10, 3);

  private static List<LocalDate> starts(int... days) {
    return CycleStarts.of(
        IntStream.of(days).mapToObj(day -> DAY_1.plusDays(day - 1L)).toList(), 21, 1);
  }

  @Test
  void dosesThatFillTheRunningCycleBeginNone() {
    assertThat(starts(3, 1, 2, 14, 16, 20)).containsExactly(DAY_1);
  }

  @Test
  void nextCycleMayBeginADayEarlyOrAnyDayLate() {
    assertThat(starts(1, 20)).hasSize(1);
    assertThat(starts(1, 21)).containsExactly(DAY_1, DAY_1.plusDays(20));
    assertThat(starts(1, 35, 36, 56))
        .containsExactly(DAY_1, DAY_1.plusDays(34), DAY_1.plusDays(55));
  }

  @Test
  void noDoseNoCycle() {
    assertThat(starts()).isEmpty();
  }
}
