package org.nktrials.patient;

import java.util.Optional;

/** What a room above shows as a band of the patient page while it matters: one query each. */
public interface PatientBandSource {

  /** The band for a patient that the person may see; empty when it does not matter now. */
  Optional<PatientBand> band(PatientSummary patient);
}
