package org.nktrials.patient.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.nktrials.patient.DueItem;

/** Which tasks of Today are listed. */
enum TodayFilter {
  WAITING("Waiting for me") {
    @Override
    boolean includes(DueItem item, LocalDate today) {
      return true;
    }
  },
  OVERDUE("Overdue") {
    @Override
    boolean includes(DueItem item, LocalDate today) {
      LocalDate due = item.due();
      return due != null && due.isBefore(today);
    }
  },
  TODAY("Today") {
    @Override
    boolean includes(DueItem item, LocalDate today) {
      LocalDate due = item.due();
      return due == null || due.equals(today);
    }
  };

  private final String label;

  TodayFilter(String label) {
    this.label = label;
  }

  abstract boolean includes(DueItem item, LocalDate today);

  List<DueItem> of(List<DueItem> tasks, LocalDate today) {
    return tasks.stream().filter(item -> includes(item, today)).toList();
  }

  /** Word on screen. */
  public String label() {
    return label;
  }

  /** Value in the address; the first filter has none. */
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
