package org.nktrials.datareview;

/** What a message of a query does. */
public enum QueryStep {
  ASKED("asked"),
  ANSWERED("answered"),
  ASKED_AGAIN("asked again"),
  CLOSED("closed");

  private final String label;

  QueryStep(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
