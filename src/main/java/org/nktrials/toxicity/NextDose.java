package org.nktrials.toxicity;

/** What whoever records an adverse event decides about the next dose, there and then. */
public enum NextDose {
  CONTINUE("continue"),
  WITHHOLD("withhold next dose");

  private final String label;

  NextDose(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
