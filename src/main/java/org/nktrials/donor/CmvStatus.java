package org.nktrials.donor;

/** Antibodies against cytomegalovirus. */
public enum CmvStatus {
  NEGATIVE("CMV negative"),
  POSITIVE("CMV positive");

  private final String label;

  CmvStatus(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
