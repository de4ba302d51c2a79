package org.nktrials.rules.toxicity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The second cycle, once it is due.
 *
 * @param due first day on which it could have begun
 * @param until when it began, or today while it has not
 * @param begun whether it has begun
 * @param cause why it was delayed; not looked at without delay
 */
public record NextCycle(LocalDate due, LocalDate until, boolean begun, ShortfallCause cause) {

  /** Days after the due day; 0 when there is no delay. */
  int delayInDays() {
    return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(due, until)));
  }
}
