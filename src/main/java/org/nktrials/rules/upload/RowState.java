package org.nktrials.rules.upload;

/** Where a row of an upload stands, in the order in which pages name them. */
public enum RowState {
  READY("ready", "ready"),
  TO_RESOLVE("to resolve", "to resolve"),
  IMPORTED("imported", "imported"),
  WITHDRAWN("withdrawn", "withdrawn"),
  LEFT_OUT("left out", "left out"),
  CONTROL("control", "controls"),
  SUMMARY("summary row", "summary rows");

  private final String one;
  private final String many;

  RowState(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** Words behind a number of rows. */
  public String label(int rows) {
    return rows == 1 ? one : many;
  }
}
