package org.nktrials.rules.dosing;

/** The patient's standing towards treatment. */
public enum PatientStanding {
  /** Eligibility not confirmed, or no place at a level. */
  NOT_ENROLLED,
  /** Enrolled, under treatment or waiting for it. */
  ENROLLED,
  /** An investigator's signed verdict says DLT and nobody has decided how to go on. */
  DLT_UNDECIDED,
  /** Treatment was stopped. */
  STOPPED,
  /** Consent to study treatment was withdrawn and not given again. */
  CONSENT_WITHDRAWN
}
