package org.nktrials.cohort.meeting;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;

/** As what somebody took part in a meeting. */
public enum AttendeeRole {
  COMMITTEE_CHAIR("Committee chair", Capacity.COMMITTEE_CHAIR),
  PRINCIPAL_INVESTIGATOR("Principal investigator", Capacity.PRINCIPAL_INVESTIGATOR),
  MEMBER("Committee member", null),
  INVESTIGATOR("Investigator", null),
  STATISTICIAN("Statistician", null),
  SPONSOR("Sponsor", null),
  OBSERVER("Observer (does not count)", null);

  private final String label;
  private final @Nullable Capacity capacity;

  AttendeeRole(String label, @Nullable Capacity capacity) {
    this.label = label;
    this.capacity = capacity;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** The capacity that it stands for; null for the others. */
  public @Nullable Capacity capacity() {
    return capacity;
  }

  boolean counts() {
    return this != OBSERVER;
  }
}
