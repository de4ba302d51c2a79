package org.nktrials.laboratory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the room of treatment above knows: the baseline is the last value before it. */
public interface StudyDrugStart {

  /** When the patient had the first study drug, cancelled doses left out; one query. */
  Optional<Instant> of(UUID patientId);
}
