package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("VISIT-01")
class CycleCalendarTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 3);
  private static final LocalDate LATE_SECOND = FIRST.plusDays(28);
  private final CycleCalendar cycles = new CycleCalendar(List.of(FIRST, LATE_SECOND), 21);

  @Test
  void countsDaysFromTheStartOfTheRunningCycle() {
    assertThat(cycles.on(LocalDate.of(2026, 10, 14)))
        .hasValueSatisfying(day -> assertThat(day.label()).isEqualTo("C1 D12"));
    assertThat(cycles.on(LATE_SECOND)).contains(new CycleDay(2, 1));
  }

  @Test
  void delayedCycleLetsTheCycleBeforeItRunOn() {
    assertThat(cycles.on(LATE_SECOND.minusDays(1))).contains(new CycleDay(1, 28));
  }

  @Test
  void hasNoCycleBeforeTheFirstStart() {
    assertThat(cycles.on(FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void plansCyclesThatHaveNotStartedFromTheLastRecordedStart() {
    assertThat(cycles.startOf(2)).isEqualTo(LATE_SECOND);
    assertThat(cycles.startOf(4)).isEqualTo(LATE_SECOND.plusDays(42));
    assertThat(cycles.dateOf(new CycleDay(3, 15))).isEqualTo(LATE_SECOND.plusDays(35));
  }

  @Test
  void dateAndCycleDayGoThereAndBack() {
    for (int i = 0; i < 28; i++) {
      LocalDate date = FIRST.plusDays(i);
      assertThat(cycles.dateOf(cycles.on(date).orElseThrow())).isEqualTo(date);
    }
  }

  @Test
  void refusesCyclesThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CycleCalendar(List.of(), 21));
    assertThatIllegalArgumentException().isThrownBy(() -> new CycleCalendar(List.of(FIRST), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CycleCalendar(List.of(FIRST, FIRST), 21))
        .withMessageContaining("cycle 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new CycleDay(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new CycleDay(1, 0));
  }
}
