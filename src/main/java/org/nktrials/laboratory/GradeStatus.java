package org.nktrials.laboratory;

/** What the CTCAE rules could say of a result. */
public enum GradeStatus {
  /** A grade, 0 within the limits included. */
  GRADED("graded"),
  /** CTCAE does not grade this test by numbers. */
  NOT_GRADED("not graded by CTCAE"),
  /** A person has to answer something first. */
  NEEDS_INPUT("grade needs an answer"),
  /** A limit or the baseline is missing, or the value is cut off. */
  UNKNOWN("grade unknown");

  private final String label;

  GradeStatus(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }
}
