package org.nktrials.rules.schedule;

import java.time.LocalDate;

/**
 * A visit with its dates.
 *
 * @param id code of the visit in the protocol
 * @param target planned date, the first one if the visit takes several days
 * @param earliest first date in the window
 * @param latest last date in the window
 */
public record PlannedVisit(String id, LocalDate target, LocalDate earliest, LocalDate latest) {

  /** Whether a date is in the window, or on which side of it. */
  public Position positionOf(LocalDate date) {
    if (date.isBefore(earliest)) {
      return Position.EARLY;
    }
    return date.isAfter(latest) ? Position.LATE : Position.WITHIN;
  }

  /** Where a date lies relative to the window of a visit. */
  public enum Position {
    EARLY,
    WITHIN,
    LATE
  }
}
