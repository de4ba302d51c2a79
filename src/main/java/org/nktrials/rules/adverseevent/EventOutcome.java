package org.nktrials.rules.adverseevent;

/** How an adverse event ended, or stands. */
public enum EventOutcome {
  RECOVERED("recovered"),
  RECOVERING("recovering"),
  NOT_RECOVERED("not recovered"),
  RECOVERED_WITH_SEQUELAE("recovered with sequelae"),
  FATAL("fatal"),
  UNKNOWN("unknown");

  private final String label;

  EventOutcome(String label) {
    this.label = label;
  }

  /** Words on screen. */
  public String label() {
    return label;
  }

  /** Whether the event is over for the patient who lives. */
  public boolean isRecovered() {
    return this == RECOVERED || this == RECOVERED_WITH_SEQUELAE;
  }

  /** Whether the event still lasts. */
  public boolean isOngoing() {
    return this == RECOVERING || this == NOT_RECOVERED;
  }
}
