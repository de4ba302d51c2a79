package org.nktrials.treatment;

/** How a dose was not given as planned. */
public enum OmissionKind {
  REDUCED("reduced"),
  WITHHELD("withheld"),
  MISSED("missed");

  private final String label;

  OmissionKind(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
