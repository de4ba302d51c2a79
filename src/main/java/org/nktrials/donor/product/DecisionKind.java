package org.nktrials.donor.product;

/** What was signed about a product. */
public enum DecisionKind {
  RELEASED("Released"),
  RELEASED_BEFORE_STERILITY("Release before sterility result"),
  REJECTED("Rejected");

  private final String label;

  DecisionKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
