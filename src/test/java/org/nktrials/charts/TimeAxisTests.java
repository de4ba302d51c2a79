package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class TimeAxisTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final TimeAxis TEN_DAYS = new TimeAxis(FIRST, FIRST.plusDays(9), 100, 200);

  @Test
  void givesEachDayTheSameWidthFromEndToEnd() {
    assertThat(TEN_DAYS.dayWidth()).isEqualTo(10);
    assertThat(TEN_DAYS.start(FIRST)).isEqualTo(100);
    assertThat(TEN_DAYS.middle(FIRST)).isEqualTo(105);
    assertThat(TEN_DAYS.end(FIRST.plusDays(9))).isEqualTo(200);
  }

  @Test
  void keepsDaysBeyondTheEndsAtTheEnds() {
    assertThat(TEN_DAYS.start(FIRST.minusYears(1))).isEqualTo(100);
    assertThat(TEN_DAYS.end(FIRST.plusYears(1))).isEqualTo(200);
  }

  @Test
  void drawsASingleDay() {
    assertThat(new TimeAxis(FIRST, FIRST, 0, 50).dayWidth()).isEqualTo(50);
  }

  @Test
  void refusesAnAxisThatRunsBackwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeAxis(FIRST, FIRST.minusDays(1), 0, 50));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeAxis(FIRST, FIRST, 50, 50));
  }

  @Test
  void namesWeeksCountedFromTheOrigin() {
    TimeAxis axis = new TimeAxis(FIRST, FIRST.plusDays(27), 0, 280);
    assertThat(axis.ticks(FIRST.plusDays(2), 60))
        .containsExactly(
            FIRST.plusDays(2), FIRST.plusDays(9), FIRST.plusDays(16), FIRST.plusDays(23));
    assertThat(axis.ticks(FIRST.plusDays(2), 60)).isEqualTo(axis.ticks(FIRST.minusDays(12), 60));
  }

  @Test
  void namesEveryDayWhereThereIsRoomAndFewerWhereThereIsNot() {
    assertThat(TEN_DAYS.ticks(FIRST, 10)).hasSize(10);
    assertThat(TEN_DAYS.ticks(FIRST, 20)).hasSize(5);
    assertThat(TEN_DAYS.ticks(FIRST, 1_000)).hasSize(1);
  }

  @Test
  void knowsWhatLiesOnItPartlyOrNot() {
    assertThat(TEN_DAYS.shows(FIRST.minusDays(5), FIRST)).isTrue();
    assertThat(TEN_DAYS.shows(FIRST.minusDays(5), FIRST.minusDays(1))).isFalse();
    assertThat(TEN_DAYS.shows(FIRST.plusDays(10), FIRST.plusDays(20))).isFalse();
  }
}
