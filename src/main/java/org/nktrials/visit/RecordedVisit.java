package org.nktrials.visit;

import java.util.List;

/**
 * A visit that was recorded.
 *
 * @param deviations sentences of the protocol deviations that recording it raised
 */
public record RecordedVisit(ScheduledVisit visit, List<String> deviations) {

  /** Copies the list. */
  public RecordedVisit {
    deviations = List.copyOf(deviations);
  }
}
