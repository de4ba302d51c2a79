package org.nktrials.treatment;

/** Why a dose was not given as planned. */
public enum OmissionCause {
  ADVERSE_EVENT("adverse event"),
  PATIENT_DECISION("decision of the patient"),
  PROGRESSION("progression of the disease"),
  LOGISTICS("logistics"),
  OTHER("other");

  private final String label;

  OmissionCause(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
