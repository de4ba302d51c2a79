package org.nktrials.enrolment;

/** Where a request for a place stands. */
public enum RequestState {
  /** On the waiting list. */
  WAITING("waiting"),
  /** A place is kept for the site until a time. */
  OFFERED("place offered"),
  /** A patient of the site reserved the place. */
  TAKEN("taken"),
  /** The site did not take the offered place in time. */
  EXPIRED("expired"),
  /** The site asks no longer. */
  WITHDRAWN("withdrawn");

  private final String label;

  RequestState(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }
}
