package org.nktrials.treatment;

import java.util.List;

/**
 * A dose that was recorded.
 *
 * @param deviations sentences of the protocol deviations that recording it raised
 */
public record RecordedDose(Dose dose, List<String> deviations) {

  /** Copies the list. */
  public RecordedDose {
    deviations = List.copyOf(deviations);
  }
}
