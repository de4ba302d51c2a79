package org.nktrials.treatment;

/** What is known of one drug on one day: word, icon and colour, never colour alone. */
public enum CellState {
  GIVEN("given", "done", "green"),
  REDUCED("reduced", "note", "orange"),
  ABOVE_PLAN("above plan", "due", "red"),
  WITHHELD("withheld", "withheld", "red"),
  MISSED("missed", "stop", "orange"),
  NOT_ENTERED("not entered", "unknown", "orange"),
  PLANNED("planned", "wait", "blue"),
  NOT_PLANNED("not planned", "closed", "grey");

  private final String label;
  private final String icon;
  private final String colour;

  CellState(String label, String icon, String colour) {
    this.label = label;
    this.icon = icon;
    this.colour = colour;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Name of its icon. */
  public String icon() {
    return icon;
  }

  /** Name of its colour. */
  public String colour() {
    return colour;
  }
}
