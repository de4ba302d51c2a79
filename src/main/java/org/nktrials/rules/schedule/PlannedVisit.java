package org.nktrials.rules.schedule;

import java.time.LocalDate;

/**
 * A visit with its dates.
 *
 * @param id code of the visit in the protocol
 * @param target planned date, the first one if the visit takes several days
 * @param earliest first date in the window
 * @param latest last date in the window, the days that the visit takes included
 * @param spanDays consecutive days that the visit takes, from 1
 */
public record PlannedVisit(
    String id, LocalDate target, LocalDate earliest, LocalDate latest, int spanDays) {

  /** Whether what was done on a date is in the window, or on which side of it. */
  public Position positionOf(LocalDate date) {
    if (date.isBefore(earliest)) {
      return Position.EARLY;
    }
    return date.isAfter(latest) ? Position.LATE : Position.WITHIN;
  }

  /** As {@link #positionOf}, for the date on which the visit began: its last day must fit too. */
  public Position positionOfStart(LocalDate date) {
    return date.isBefore(earliest) ? Position.EARLY : positionOf(date.plusDays(spanDays - 1L));
  }

  /** Where a date lies relative to the window of a visit. */
  public enum Position {
    EARLY,
    WITHIN,
    LATE
  }
}
