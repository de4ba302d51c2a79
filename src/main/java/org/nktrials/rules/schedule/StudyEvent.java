package org.nktrials.rules.schedule;

/** Event in a patient's course from which visits are counted. */
public enum StudyEvent {
  /** The date that the study calendar counts from. */
  CALENDAR_ANCHOR,
  /** First day of a treatment cycle. */
  CYCLE_START,
  /** Last dose of any study treatment. */
  LAST_DOSE,
  /** The end-of-treatment visit as it took place. */
  END_OF_TREATMENT
}
