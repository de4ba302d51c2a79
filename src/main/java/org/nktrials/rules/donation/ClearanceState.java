package org.nktrials.rules.donation;

/** What the recipient's team may know of the clearance. */
public enum ClearanceState {
  CLEARED("cleared"),
  NOT_CLEARED("not cleared"),
  PENDING("pending");

  private final String label;

  ClearanceState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
