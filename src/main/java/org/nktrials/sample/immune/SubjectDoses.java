package org.nktrials.sample.immune;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.course.OneCourse;

/**
 * The doses of a patient that immune values are read against.
 *
 * @param level dose level at which the escalated drug was given first; null before
 * @param dayOne first dose of the drug that anchors the calendar; null before
 * @param days days on which the drug of the courses was given, in order
 * @param dates of these days
 * @param inFirstCourse what was given in the first course, really and not as planned
 */
public record SubjectDoses(
    @Nullable Integer level,
    @Nullable LocalDate dayOne,
    List<GivenDay> days,
    List<LocalDate> dates,
    BigDecimal inFirstCourse) {

  /** Nothing given yet. */
  static final SubjectDoses NONE = of(null, null, List.of());

  /** Copies the lists. */
  public SubjectDoses {
    days = List.copyOf(days);
    dates = List.copyOf(dates);
  }

  static SubjectDoses of(@Nullable Integer level, @Nullable LocalDate dayOne, List<GivenDay> days) {
    List<LocalDate> dates = days.stream().map(GivenDay::day).toList();
    return new SubjectDoses(level, dayOne, days, dates, inFirstCourse(days, dates));
  }

  /** A day with its amount, in the unit of the drug. */
  public record GivenDay(LocalDate day, BigDecimal amount) {}

  private static BigDecimal inFirstCourse(List<GivenDay> days, List<LocalDate> dates) {
    List<LocalDate> course = OneCourse.days(dates);
    return days.stream()
        .filter(one -> course.contains(one.day()))
        .map(GivenDay::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
