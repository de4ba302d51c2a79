package org.nktrials.outcome.response;

/** Which part a lesion has in RECIST. */
public enum LesionKind {
  TARGET("target"),
  NON_TARGET("non-target");

  private final String label;

  LesionKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
