package org.nktrials.rules.adverseevent;

/** Whether the protocol's reference safety information lists the event. */
public enum Expectedness {
  EXPECTED("yes"),
  UNEXPECTED("no"),
  UNKNOWN("unknown");

  private final String label;

  Expectedness(String label) {
    this.label = label;
  }

  /** The answer to "expected?". */
  public String label() {
    return label;
  }
}
