package org.nktrials.sample.custody;

/** How far a sample has come. */
public enum SampleState {
  PLANNED("labelled", "note", "grey"),
  COLLECTED("collected", "wait", "orange"),
  RECEIVED("received", "wait", "orange"),
  PROCESSED("processed", "wait", "blue"),
  ANALYSED("analysed", "wait", "blue"),
  RELEASED("released", "done", "green");

  private final String label;
  private final String icon;
  private final String colour;

  SampleState(String label, String icon, String colour) {
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

  /** For templates. */
  public String getName() {
    return name();
  }
}
