package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * Days in which an event may be dose-limiting. Window day 1 is the anchor date itself; both ends
 * are inclusive, so the window is still open on its last day and closed the day after. All dates
 * are local dates of the patient's site.
 *
 * @param anchor date of the first dose that starts the count
 * @param fromDay first window day, at least 1
 * @param toDay last window day, not before {@code fromDay}
 */
public record DltWindow(LocalDate anchor, int fromDay, int toDay) {

  public DltWindow {
    if (fromDay < 1 || toDay < fromDay) {
      throw new IllegalArgumentException("no such DLT window: day " + fromDay + " to " + toDay);
    }
  }

  /** First day of the window. */
  public LocalDate start() {
    return anchor.plusDays(fromDay - 1L);
  }

  /** Last day of the window. */
  public LocalDate end() {
    return anchor.plusDays(toDay - 1L);
  }

  /** Whether a date lies in the window. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(start()) && !date.isAfter(end());
  }

  /** Window day of a date, for example 3 of 12; empty outside the window. */
  public OptionalInt dayInWindow(LocalDate date) {
    return contains(date)
        ? OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(anchor, date)) + 1)
        : OptionalInt.empty();
  }

  /**
   * Days that remain after the given date: 0 on the last day and later. Before the window starts,
   * its whole length.
   */
  public int daysLeft(LocalDate date) {
    if (date.isBefore(start())) {
      return toDay - fromDay + 1;
    }
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(date, end())));
  }

  /** Whether date lies in the window. */
  public boolean isOpen(LocalDate date) {
    return contains(date);
  }

  /** Whether the last day has passed. */
  public boolean isClosed(LocalDate date) {
    return date.isAfter(end());
  }
}
