package org.nktrials.donor;

/** Antibodies of the recipient against the donor's HLA. */
public enum AntibodyFinding {
  NONE("none found"),
  PRESENT("present");

  private final String label;

  AntibodyFinding(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
