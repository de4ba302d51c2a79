package org.nktrials.aftercare;

/** An investigator's verdict on cytopenia. */
public enum CytopeniaKind {
  PROLONGED("prolonged cytopenia"),
  NOT_PROLONGED("no prolonged cytopenia"),
  NOT_EVALUABLE("not evaluable: leukaemia persists");

  private final String label;

  CytopeniaKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
