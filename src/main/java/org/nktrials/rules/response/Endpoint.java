package org.nktrials.rules.response;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Time to an event of one patient, or why it is not known. */
public sealed interface Endpoint {

  /** The grounds, at least one. */
  List<Reason> reasons();

  /**
   * A time.
   *
   * @param days from the start to the end, at least 0
   * @param event true when the event was observed, false when follow-up ended without it
   * @param end day of the event or of censoring
   */
  record Known(long days, boolean event, LocalDate end, List<Reason> reasons) implements Endpoint {}

  /** Something is missing or contradicts itself. */
  record Unknown(List<Reason> reasons) implements Endpoint {}
}
