package org.nktrials.rules.donation;

/** Result of an infectious marker. */
public enum MarkerResult {
  NEGATIVE("negative"),
  POSITIVE("positive"),
  INDETERMINATE("indeterminate");

  private final String label;

  MarkerResult(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
