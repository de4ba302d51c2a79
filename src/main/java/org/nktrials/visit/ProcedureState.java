package org.nktrials.visit;

/** What became of a procedure of a visit. */
public enum ProcedureState {
  DONE("done"),
  NOT_DONE("not done"),
  NOT_APPLICABLE("not applicable");

  private final String label;

  ProcedureState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
