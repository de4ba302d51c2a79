package org.nktrials.treatment;

import java.util.List;

/**
 * An omission that was recorded.
 *
 * @param deviations sentences of the protocol deviations that the smaller dose raised, if any
 */
public record OmittedDose(DoseOmission omission, List<String> deviations) {

  /** Copies the list. */
  public OmittedDose {
    deviations = List.copyOf(deviations);
  }
}
