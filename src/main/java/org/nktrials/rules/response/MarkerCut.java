package org.nktrials.rules.response;

/** How patients are told apart by a marker. */
public enum MarkerCut {
  MEDIAN_GREATER("Median: high is above it (>)"),
  MEDIAN_AT_LEAST("Median: high is at or above it (≥)"),
  CONTINUOUS("Continuous, no cut");

  private final String label;

  MarkerCut(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
