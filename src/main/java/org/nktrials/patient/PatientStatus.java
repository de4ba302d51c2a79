package org.nktrials.patient;

/** Where a patient stands in the trial. */
public enum PatientStatus {
  SCREENING("Screening"),
  SCREEN_FAILED("Screen failed"),
  ENROLLED("Enrolled"),
  OFF_TREATMENT("Off treatment");

  private final String label;

  PatientStatus(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
