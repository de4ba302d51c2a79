package org.nktrials.rules.toxicity;

import java.util.List;
import java.util.Optional;

/**
 * Records of one patient on which the DLT proposal rests.
 *
 * @param events all adverse events that are not cancelled
 * @param exposures first-cycle exposure by drug; a drug without an entry is not known
 */
public record DltSnapshot(WindowState window, List<DltEvent> events, List<DrugExposure> exposures) {

  public DltSnapshot {
    events = List.copyOf(events);
    exposures = List.copyOf(exposures);
  }

  Optional<DrugExposure> exposureTo(String drug) {
    return exposures.stream().filter(exposure -> exposure.drug().equals(drug)).findFirst();
  }
}
