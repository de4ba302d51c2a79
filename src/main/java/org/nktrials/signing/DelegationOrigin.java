package org.nktrials.signing;

/** How a delegation came about. */
public enum DelegationOrigin {
  SIGNED("signed by an investigator"),
  ROLE("given with the role"),
  TAKEN_OVER("taken over from roles");

  private final String label;

  DelegationOrigin(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
