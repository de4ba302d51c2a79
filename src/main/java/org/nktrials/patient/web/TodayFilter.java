package org.nktrials.patient.web;

import java.util.Locale;
import org.nktrials.patient.DueWhen;

/** Which tasks of Today are listed. */
enum TodayFilter {
  OVERDUE("Overdue", DueWhen.OVERDUE),
  TODAY("Today", DueWhen.TODAY),
  WAITING("Waiting for me", DueWhen.ANY);

  private final String label;
  private final DueWhen when;

  TodayFilter(String label, DueWhen when) {
    this.label = label;
    this.when = when;
  }

  DueWhen when() {
    return when;
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Value in the address; all that waits has none. */
  public String key() {
    return this == WAITING ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The filter of this key; all tasks for any other. */
  static TodayFilter named(String key) {
    for (TodayFilter filter : values()) {
      if (filter.key().equals(key)) {
        return filter;
      }
    }
    return WAITING;
  }
}
