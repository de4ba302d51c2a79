package org.nktrials.rules.schedule;

import java.time.LocalDate;

/**
 * How a protocol counts days.
 *
 * @param dayZero whether the day of the anchor is day 0 instead of day 1
 * @param cycleLengthInDays planned length of a cycle, at least 1
 * @param anchor what the calendar counts from, in words: "the first dose of imatinib"
 */
public record CalendarRule(boolean dayZero, int cycleLengthInDays, String anchor) {

  /** Study day of the anchor itself. */
  public int anchorDay() {
    return dayZero ? 0 : 1;
  }

  /** The calendar around a date of the anchor. */
  public StudyCalendar from(LocalDate anchorDate) {
    return new StudyCalendar(anchorDate, dayZero);
  }

  /** A study day as written on forms: {@code C1 D12}, {@code D−21}; {@code D0} with a day 0. */
  public String label(int day) {
    return dayZero || day < 1 ? VisitOccurrence.day(day) : new CycleDay(1, day).label();
  }

  /**
   * The day of a date in a course that has begun: {@code C2 D3}, {@code D−4}, {@code D28}.
   *
   * @throws IllegalArgumentException when neither a start nor a planned start is known
   */
  public String label(LocalDate date, Course course) {
    LocalDate dayOne = course.dayOne() == null ? course.plannedDayOne() : course.dayOne();
    if (dayOne == null) {
      throw new IllegalArgumentException("the study calendar has not begun");
    }
    if (dayZero || course.cycleStarts().isEmpty()) {
      return label(from(dayOne).dayOf(date));
    }
    return new CycleCalendar(course.cycleStarts(), cycleLengthInDays)
        .on(date)
        .map(CycleDay::label)
        .orElseGet(() -> label(from(dayOne).dayOf(date)));
  }
}
