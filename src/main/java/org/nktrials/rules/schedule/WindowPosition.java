package org.nktrials.rules.schedule;

/** Where a date lies relative to the window of a visit. */
public enum WindowPosition {
  EARLY,
  WITHIN,
  LATE
}
