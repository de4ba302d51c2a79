package org.nktrials.donor;

/** How a typing came in. */
public enum TypingEntry {
  GL_STRING("GL String"),
  FIELDS("typed by hand"),
  FILE("laboratory file");

  private final String label;

  TypingEntry(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
