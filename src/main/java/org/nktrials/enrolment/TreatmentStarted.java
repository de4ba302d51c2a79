package org.nktrials.enrolment;

import java.util.UUID;

/** Answered by the room above that knows doses: a place is kept once study drug was given. */
public interface TreatmentStarted {

  /** Whether any study drug was given to the patient. */
  boolean hasStudyDrug(UUID patientId);

  /** Whether a dose of this drug was given to the patient. */
  boolean hasHad(UUID patientId, String drug);
}
