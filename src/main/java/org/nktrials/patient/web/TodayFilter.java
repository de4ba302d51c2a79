package org.nktrials.patient.web;

import java.util.List;
import java.util.Locale;
import org.nktrials.patient.DueItem;

/** Which tasks of Today are listed. */
enum TodayFilter {
  OVERDUE("Overdue") {
    @Override
    boolean includes(DueItem item, TodayClock clock) {
      return clock.isOverdue(item);
    }
  },
  TODAY("Today") {
    @Override
    boolean includes(DueItem item, TodayClock clock) {
      return clock.isDueToday(item);
    }
  },
  WAITING("Waiting for me") {
    @Override
    boolean includes(DueItem item, TodayClock clock) {
      return true;
    }
  };

  private final String label;

  TodayFilter(String label) {
    this.label = label;
  }

  abstract boolean includes(DueItem item, TodayClock clock);

  List<DueItem> of(List<DueItem> tasks, TodayClock clock) {
    return tasks.stream().filter(item -> includes(item, clock)).toList();
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
