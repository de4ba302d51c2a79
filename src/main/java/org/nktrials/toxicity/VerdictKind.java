package org.nktrials.toxicity;

/** What an investigator signs about a patient's DLT window. */
public enum VerdictKind {
  NO_DLT("Evaluable without DLT"),
  DLT("DLT"),
  NOT_EVALUABLE("Not evaluable (replaced)");

  private final String label;

  VerdictKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
