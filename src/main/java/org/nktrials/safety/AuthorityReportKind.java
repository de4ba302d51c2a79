package org.nktrials.safety;

/** What a report to the authority is. */
public enum AuthorityReportKind {
  FIRST("first report"),
  COMPLETION("what was missing");

  private final String label;

  AuthorityReportKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
