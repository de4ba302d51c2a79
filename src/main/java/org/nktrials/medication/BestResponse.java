package org.nktrials.medication;

/** Best response to an earlier treatment. */
public enum BestResponse {
  COMPLETE_RESPONSE("Complete response"),
  PARTIAL_RESPONSE("Partial response"),
  STABLE_DISEASE("Stable disease"),
  PROGRESSIVE_DISEASE("Progressive disease"),
  NOT_EVALUABLE("Not evaluable"),
  NOT_KNOWN("Not known");

  private final String label;

  BestResponse(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
