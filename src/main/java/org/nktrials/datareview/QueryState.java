package org.nktrials.datareview;

/** Where a query stands. */
public enum QueryState {
  OPEN("open"),
  ANSWERED("answered"),
  CLOSED("closed");

  private final String label;

  QueryState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
