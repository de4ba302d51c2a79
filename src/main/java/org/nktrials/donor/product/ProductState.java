package org.nktrials.donor.product;

/** Where a product stands. */
public enum ProductState {
  IN_PROCESS("in process", "wait", "blue"),
  RELEASED("released", "done", "green"),
  RELEASED_BEFORE_STERILITY("release before sterility result", "due", "orange"),
  REJECTED("rejected", "stop", "red"),
  INFUSED("infused", "done", "grey");

  private final String label;
  private final String icon;
  private final String colour;

  ProductState(String label, String icon, String colour) {
    this.label = label;
    this.icon = icon;
    this.colour = colour;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Icon of the notes fragment. */
  public String icon() {
    return icon;
  }

  /** Colour of the notes fragment. */
  public String colour() {
    return colour;
  }

  /** Whether it was released and is neither rejected nor given. */
  public boolean isReleased() {
    return this == RELEASED || this == RELEASED_BEFORE_STERILITY;
  }
}
