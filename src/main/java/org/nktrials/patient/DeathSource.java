package org.nktrials.patient;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A room above that may know that patients died: one query. */
public interface DeathSource {

  /** Dates of death, as records that count say them; patients who live are left out. */
  Map<UUID, LocalDate> diedOn(Collection<UUID> patientIds);
}
