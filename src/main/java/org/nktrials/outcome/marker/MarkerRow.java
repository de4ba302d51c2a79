package org.nktrials.outcome.marker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One patient of an analysis.
 *
 * @param value number by which patients are ranked
 * @param printed the value as reported, with its sign where it lies beyond a limit
 * @param clockStart first day of the clock
 * @param end day of the event or of censoring, not before the clock
 * @param event true when the event was observed
 */
public record MarkerRow(
    String subject,
    LocalDate sampled,
    double value,
    String printed,
    LocalDate clockStart,
    LocalDate end,
    boolean event) {

  /** Days on the clock. */
  public long days() {
    return ChronoUnit.DAYS.between(clockStart, end);
  }

  /** Whether the true value lies below the one that is ranked. */
  boolean below() {
    return printed.startsWith("<");
  }

  /** Whether the value lies beyond a limit and is only ranked. */
  public boolean limited() {
    return printed.indexOf('<') >= 0 || printed.indexOf('>') >= 0;
  }
}
