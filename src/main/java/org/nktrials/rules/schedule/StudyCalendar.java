package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Study days around one anchor date. Without day 0 the anchor is day 1 and the day before it is day
 * −1; with day 0 the anchor is day 0.
 *
 * @param anchor date of day 1, or of day 0 when the calendar has one
 * @param dayZero whether the calendar counts a day 0
 */
public record StudyCalendar(LocalDate anchor, boolean dayZero) {

  /** Study day of a date; never 0 in a calendar without day 0. */
  public int dayOf(LocalDate date) {
    return numbered(Math.toIntExact(ChronoUnit.DAYS.between(anchor, date)));
  }

  /**
   * Date of a study day.
   *
   * @throws IllegalArgumentException for day 0 in a calendar without day 0
   */
  public LocalDate dateOf(int day) {
    return anchor.plusDays(offset(day));
  }

  /** Calendar days from one study day to another; negative when {@code to} comes first. */
  public int daysBetween(int from, int to) {
    return offset(to) - offset(from);
  }

  /** Study day that lies the given number of calendar days later (earlier when negative). */
  public int plus(int day, int calendarDays) {
    return numbered(offset(day) + calendarDays);
  }

  private int offset(int day) {
    if (dayZero) {
      return day;
    }
    if (day == 0) {
      throw new IllegalArgumentException("this calendar has no day 0: D\u22121 is followed by D1");
    }
    return day > 0 ? day - 1 : day;
  }

  private int numbered(int offset) {
    return !dayZero && offset >= 0 ? offset + 1 : offset;
  }
}
