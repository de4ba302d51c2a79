package org.nktrials.visit;

/** Where a visit stands on a day. */
public enum VisitState {
  NO_DATE("no date yet", "unknown", "grey"),
  PLANNED("planned", "note", "grey"),
  IN_WINDOW("in window", "due", "orange"),
  OVERDUE("overdue", "due", "red"),
  MISSED("missed, not recorded", "stop", "red"),
  INCOMPLETE("procedures open", "wait", "orange"),
  COMPLETE("complete", "done", "green"),
  NOT_DONE("not done", "closed", "grey");

  private final String label;
  private final String icon;
  private final String colour;

  VisitState(String label, String icon, String colour) {
    this.label = label;
    this.icon = icon;
    this.colour = colour;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Name of its symbol. */
  public String icon() {
    return icon;
  }

  /** Colour of its symbol, always beside the word. */
  public String colour() {
    return colour;
  }
}
