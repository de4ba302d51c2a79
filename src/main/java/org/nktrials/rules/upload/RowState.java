package org.nktrials.rules.upload;

/** Where a row of an upload stands, in the order in which pages name them. */
public enum RowState {
  READY("ready", "ready", true),
  TO_RESOLVE("to resolve", "to resolve", true),
  CONTROL("control", "controls", true),
  IMPORTED("already imported", "already imported", true),
  LEFT_OUT("left out", "left out", false),
  WITHDRAWN("withdrawn", "withdrawn", false),
  SUMMARY("summary row", "summary rows", false);

  private final String one;
  private final String many;
  private final boolean always;

  RowState(String one, String many, boolean always) {
    this.one = one;
    this.many = many;
    this.always = always;
  }

  /** Words behind a number of rows. */
  public String label(int rows) {
    return rows == 1 ? one : many;
  }

  /** Whether the sum names it though there is none. */
  boolean always() {
    return always;
  }
}
