package org.nktrials.access;

/** The capacity in which a person signs a decision of the trial. */
public enum Capacity {
  PRINCIPAL_INVESTIGATOR("Principal investigator", Role.INVESTIGATOR),
  COMMITTEE_CHAIR("Committee chair", Role.COMMITTEE_MEMBER);

  private final String label;
  private final Role role;

  Capacity(String label, Role role) {
    this.label = label;
    this.role = role;
  }

  /** The role that it goes with. */
  public Role role() {
    return role;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
