package org.nktrials.rules.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("CTCAE-06")
class GradeCourseTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Moment ONSET = at(14, 3);

  private static Moment at(int day, int hour) {
    return new Moment(LocalDate.of(2026, 10, day), LocalTime.of(hour, 0));
  }

  private static Moment on(int day) {
    return new Moment(LocalDate.of(2026, 10, day), null);
  }

  private static GradeCourse course(Moment end, GradePeriod... periods) {
    return new GradeCourse(List.of(periods), ONSET, end);
  }

  private static GradePeriod period(int grade, Moment from, Moment to) {
    return new GradePeriod(grade, from, to);
  }

  @Test
  void knowsTheGradeAtOnsetNowAndAtWorst() {
    GradeCourse course =
        course(
            null,
            period(2, ONSET, at(14, 9)),
            period(4, at(14, 9), at(15, 9)),
            period(1, at(15, 9), null));
    assertThat(course.atOnset()).hasValue(2);
    assertThat(course.now()).hasValue(1);
    assertThat(course.worst()).hasValue(4);
    assertThat(course.contradictions()).isEmpty();
    assertThat(course(null).worst()).isEmpty();
  }

  @Test
  void addsTheTimesAtGradeThreeAndAbove() {
    GradeCourse course =
        course(
            at(17, 9),
            period(3, ONSET, at(14, 9)),
            period(2, at(14, 9), at(15, 9)),
            period(4, at(15, 9), at(15, 11)),
            period(3, at(17, 8), null));
    assertThat(course.timeAtOrAbove(3, PARIS))
        .isEqualTo(new TimeAtGrade.Lasted(Duration.ofHours(9)));
    assertThat(course.timeAtOrAbove(5, PARIS).orUnknown()).isEqualTo(Duration.ZERO);
  }

  @Requirement("TIME-01")
  @Test
  void countsTheHourThatTheClockSkips() {
    GradeCourse summerEnds = course(null, period(3, at(24, 12), at(25, 12)));
    assertThat(summerEnds.timeAtOrAbove(3, PARIS).orUnknown()).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void doesNotGuessATime() {
    assertThat(course(null, period(3, ONSET, null)).timeAtOrAbove(3, PARIS))
        .isEqualTo(new TimeAtGrade.Running(ONSET));
    assertThat(course(null, period(3, ONSET, on(16))).timeAtOrAbove(3, PARIS))
        .isInstanceOf(TimeAtGrade.Unknown.class);
    assertThat(course(null).timeAtOrAbove(3, PARIS).orUnknown()).isNull();
    assertThat(
            course(null, period(3, ONSET, on(14)), period(3, at(15, 1), null))
                .timeAtOrAbove(3, PARIS))
        .isInstanceOf(TimeAtGrade.Running.class);
  }

  @Test
  void findsEveryContradiction() {
    assertThat(
            course(at(15, 0), period(2, at(13, 0), at(14, 9)), period(3, at(14, 8), at(16, 0)))
                .contradictions())
        .containsExactly(
            "G2 from Tue 13 Oct 2026 00:00 lies before the onset.",
            "G3 from Wed 14 Oct 2026 08:00 lasts beyond the end of the event.",
            "G3 from Wed 14 Oct 2026 08:00 overlaps G2 from Tue 13 Oct 2026 00:00.");
    assertThat(course(null, period(2, at(15, 0), at(14, 9))).contradictions())
        .containsExactly("G2 from Thu 15 Oct 2026 00:00 ends before it begins.");
    assertThat(course(null, period(2, ONSET, null), period(3, at(15, 0), null)).contradictions())
        .containsExactly("G2 from Wed 14 Oct 2026 03:00 has no end, but another period follows.");
  }

  @Test
  void letsPeriodsMeetOnADayWhoseTimeIsNotKnown() {
    assertThat(course(on(16), period(2, on(14), on(15)), period(1, on(15), null)).contradictions())
        .isEmpty();
  }
}
