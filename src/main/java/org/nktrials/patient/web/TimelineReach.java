package org.nktrials.patient.web;

import java.util.Locale;

/** How far a time axis reaches. */
enum TimelineReach {
  /** To the end of the DLT window and of what was given, and three weeks more. */
  TREATMENT("Treatment"),
  /** To two weeks from now. */
  NOW("Until now"),
  /** To the last planned day. */
  ALL("With follow-up");

  private final String label;

  TimelineReach(String label) {
    this.label = label;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Value in the address; the first has none. */
  public String key() {
    return this == TREATMENT ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The one of this key; the first for any other. */
  static TimelineReach named(String key) {
    for (TimelineReach reach : values()) {
      if (reach.key().equals(key)) {
        return reach;
      }
    }
    return TREATMENT;
  }
}
