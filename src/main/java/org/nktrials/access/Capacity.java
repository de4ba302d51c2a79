package org.nktrials.access;

/** The capacity in which a person signs a decision of the trial. */
public enum Capacity {
  PRINCIPAL_INVESTIGATOR("Principal investigator"),
  COMMITTEE_CHAIR("Committee chair");

  private final String label;

  Capacity(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
