package org.nktrials.donor;

/** ABO and Rh(D) of a donor. */
public enum BloodGroup {
  O_NEG("O neg"),
  O_POS("O pos"),
  A_NEG("A neg"),
  A_POS("A pos"),
  B_NEG("B neg"),
  B_POS("B pos"),
  AB_NEG("AB neg"),
  AB_POS("AB pos");

  private final String label;

  BloodGroup(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
