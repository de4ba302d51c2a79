package org.nktrials.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

@Requirement("VISIT-01")
class StudyCalendarTests {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 10, 3);
  private final StudyCalendar withoutDayZero = new StudyCalendar(ANCHOR, false);
  private final StudyCalendar withDayZero = new StudyCalendar(ANCHOR, true);

  @Test
  void dayMinusOneIsFollowedByDayOneWithoutDayZero() {
    assertThat(withoutDayZero.dayOf(ANCHOR)).isEqualTo(1);
    assertThat(withoutDayZero.dayOf(ANCHOR.minusDays(1))).isEqualTo(-1);
    assertThat(withoutDayZero.plus(-1, 1)).isEqualTo(1);
  }

  @Test
  void anchorIsDayZeroInACalendarThatHasOne() {
    assertThat(withDayZero.dayOf(ANCHOR)).isZero();
    assertThat(withDayZero.dayOf(ANCHOR.minusDays(1))).isEqualTo(-1);
    assertThat(withDayZero.dateOf(0)).isEqualTo(ANCHOR);
  }

  @Test
  void leadInOfTwentyOneDaysEndsTheDayBeforeDayOne() {
    assertThat(withoutDayZero.dateOf(-21)).isEqualTo(ANCHOR.minusDays(21));
    assertThat(withoutDayZero.daysBetween(-21, 1)).isEqualTo(21);
    assertThat(withoutDayZero.daysBetween(-21, 14)).isEqualTo(34);
    assertThat(withoutDayZero.daysBetween(1, -21)).isEqualTo(-21);
    assertThat(withDayZero.daysBetween(-21, 14)).isEqualTo(35);
  }

  @Test
  void refusesDayZeroWhereThereIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withoutDayZero.dateOf(0))
        .withMessageContaining("no day 0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dateAndDayGoThereAndBack(boolean dayZero) {
    var random = new Random(20260301);
    for (int i = 0; i < 2000; i++) {
      LocalDate anchor = LocalDate.ofEpochDay(random.nextInt(40_000));
      LocalDate date = anchor.plusDays(random.nextInt(-800, 800));
      var calendar = new StudyCalendar(anchor, dayZero);
      int day = calendar.dayOf(date);
      assertThat(calendar.dateOf(day)).isEqualTo(date);
      assertThat(day == 0).isEqualTo(dayZero && date.equals(anchor));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void laterDatesHaveGreaterDaysAndDistancesAgreeWithTheCalendar(boolean dayZero) {
    var random = new Random(20260302);
    var calendar = new StudyCalendar(ANCHOR, dayZero);
    for (int i = 0; i < 2000; i++) {
      LocalDate one = ANCHOR.plusDays(random.nextInt(-60, 60));
      LocalDate other = ANCHOR.plusDays(random.nextInt(-60, 60));
      int from = calendar.dayOf(one);
      int to = calendar.dayOf(other);
      int days = (int) ChronoUnit.DAYS.between(one, other);
      assertThat(Integer.compare(from, to)).isEqualTo(Integer.signum(one.compareTo(other)));
      assertThat(calendar.daysBetween(from, to)).isEqualTo(days);
      assertThat(calendar.plus(from, days)).isEqualTo(to);
    }
  }
}
