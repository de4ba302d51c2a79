package org.nktrials.donor.product;

/** What an alarm is about. */
public enum AlarmKind {
  /** A wrong code was scanned or typed. */
  IDENTITY("Identity alarm"),
  /** A result out of specification came after the release. */
  RESULT("Product alarm");

  private final String label;

  AlarmKind(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
