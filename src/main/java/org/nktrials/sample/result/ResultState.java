package org.nktrials.sample.result;

/** Where a result stands. */
public enum ResultState {
  TO_RELEASE("to be released", "wait", "orange"),
  RELEASED("released", "done", "green"),
  WITHDRAWN("withdrawn", "closed", "grey");

  private final String label;
  private final String icon;
  private final String colour;

  ResultState(String label, String icon, String colour) {
    this.label = label;
    this.icon = icon;
    this.colour = colour;
  }

  /** Words on screen. */
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
