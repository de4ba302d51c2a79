package org.nktrials.patient;

/** Sex as collected (CDISC SEX codelist). */
public enum Sex {
  FEMALE("Female"),
  MALE("Male"),
  UNDIFFERENTIATED("Undifferentiated"),
  UNKNOWN("Unknown");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
