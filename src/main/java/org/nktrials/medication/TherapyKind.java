package org.nktrials.medication;

/** Kind of an earlier treatment. */
public enum TherapyKind {
  SURGERY("Surgery"),
  RADIOTHERAPY("Radiotherapy"),
  CHEMOTHERAPY("Chemotherapy"),
  TARGETED_THERAPY("Targeted therapy"),
  IMMUNOTHERAPY("Immunotherapy"),
  HORMONE_THERAPY("Hormone therapy"),
  TRANSPLANTATION("Transplantation"),
  OTHER("Other");

  private final String label;

  TherapyKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
