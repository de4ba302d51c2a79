package org.nktrials.rules.dosing;

/** Which dose of the patient's treatment it is. */
public enum DoseStep {
  /** Nothing was given before: it starts the lead-in. */
  FIRST_STUDY_DRUG,
  /** First dose of the escalated drug: it starts the DLT window and counts for stagger. */
  FIRST_ESCALATED_DOSE,
  /** Any other dose. */
  LATER_DOSE
}
