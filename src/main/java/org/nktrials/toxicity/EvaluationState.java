package org.nktrials.toxicity;

/** Where a patient with a place stands on the way to the verdict. */
public enum EvaluationState {
  SCREENING("reserved, in screening"),
  LEAD_IN("lead-in"),
  IN_DLT_WINDOW("in DLT window"),
  VERDICT_DUE("window closed, verdict due"),
  NO_DLT("evaluable without DLT"),
  DLT("DLT"),
  NOT_EVALUABLE("not evaluable (replaced)");

  private final String label;

  EvaluationState(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether the patient blocks an escalation: treated, but without a signed verdict. */
  public boolean isPending() {
    return this == IN_DLT_WINDOW || this == VERDICT_DUE;
  }

  /** Whether the patient counts as DLT-evaluable. */
  public boolean isEvaluable() {
    return this == NO_DLT || this == DLT;
  }
}
