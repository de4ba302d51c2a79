package org.nktrials.enrolment;

/** State of a dose level in a trial. Suspension comes on top of it. */
public enum LevelState {
  NOT_OPEN("not open"),
  OPEN("open"),
  COMPLETED("complete"),
  CLOSED("closed"),
  ABOVE_MTD("above MTD");

  private final String label;

  LevelState(String label) {
    this.label = label;
  }

  /**
   * Whether patients may be treated at it; a closed level that turns out too toxic stays closed.
   */
  boolean takesTreatment() {
    return this == OPEN || this == COMPLETED;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
