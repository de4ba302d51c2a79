package org.nktrials.cohort;

/** Where a decision stands. */
public enum DecisionState {
  AWAITING_SIGNATURES("awaiting signatures"),
  SIGNED("signed"),
  REOPENED("reopened"),
  SUPERSEDED("superseded"),
  WITHDRAWN("withdrawn");

  private final String label;

  DecisionState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
