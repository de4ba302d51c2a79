package org.nktrials.patient;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A room above that may know that a patient died: one query. */
public interface DeathSource {

  /** The date of death, as a record that counts says it. */
  Optional<LocalDate> diedOn(UUID patientId);
}
