package org.nktrials.protocol;

/** Who takes part in a trial. */
public enum SubjectKind {
  /** Is treated. */
  RECIPIENT("recipient"),
  /** Gives cells to a recipient, with a consent, a code and adverse events of their own. */
  DONOR("donor");

  private final String label;

  SubjectKind(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
