package org.nktrials.outcome.marker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nktrials.rules.response.LimitedMarkers;
import org.nktrials.rules.response.LimitedMarkers.Known;

/**
 * One patient of an analysis.
 *
 * @param value number by which patients are ranked
 * @param printed the value as reported, with its sign first where it lies beyond a limit, and with
 *     its platform where that is not the usual one
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

  /** Whether the value lies beyond a limit and is only ranked. */
  public boolean limited() {
    return marker().known() != Known.EXACT;
  }

  /** The marker as the rule about limits sees it. */
  LimitedMarkers.Value marker() {
    Known known =
        printed.startsWith("<") ? Known.BELOW : printed.startsWith(">") ? Known.ABOVE : Known.EXACT;
    return new LimitedMarkers.Value(subject, value, known, printed);
  }
}
