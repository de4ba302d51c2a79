package org.nktrials.access;

/** What a token lets a program do; never more than its owner may. */
public enum TokenScope {
  READ("read"),
  WRITE("read and write");

  private final String label;

  TokenScope(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
