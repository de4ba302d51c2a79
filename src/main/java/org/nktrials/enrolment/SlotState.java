package org.nktrials.enrolment;

/** State of a place at a level. */
public enum SlotState {
  /** Kept for a patient who is being screened. */
  RESERVED("reserved"),
  /** Taken by an enrolled patient. */
  CONFIRMED("confirmed"),
  /** Given back before treatment counted. */
  RELEASED("released"),
  /** Its patient is not evaluable: the place is free again, the patient stays on the board. */
  REPLACED("replaced");

  private final String label;

  SlotState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
