package org.nktrials.rules.response;

/** What time is measured to. */
public enum EndpointKind {
  PFS("Progression-free survival"),
  OS("Overall survival");

  private final String label;

  EndpointKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
