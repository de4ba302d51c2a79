package org.nktrials.patient.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;

/** First and last day of a time axis. */
record TimelineSpan(LocalDate from, LocalDate to) {

  /** Days after today whose plans are shown in any case; also the shortest axis. */
  private static final int DAYS_AHEAD = 14;

  /**
   * From the first item to the last one, or to the last of those that have begun, of the DLT window
   * and of the next two weeks: years of follow-up would press the treatment into a corner.
   */
  static TimelineSpan of(List<TimelineItem> items, LocalDate today, boolean everything) {
    LocalDate soon = today.plusDays(DAYS_AHEAD);
    LocalDate first =
        items.stream().map(TimelineItem::from).min(Comparator.naturalOrder()).orElse(today);
    LocalDate last =
        items.stream()
            .filter(item -> everything || item.lane() == Lane.DLT_WINDOW || begins(item, soon))
            .map(item -> end(item, today))
            .max(Comparator.naturalOrder())
            .orElse(today);
    return new TimelineSpan(first, later(last, first.plusDays(DAYS_AHEAD)));
  }

  private static boolean begins(TimelineItem item, LocalDate latest) {
    return !item.from().isAfter(latest);
  }

  private static LocalDate end(TimelineItem item, LocalDate today) {
    LocalDate to = item.to();
    if (to != null) {
      return later(item.from(), to);
    }
    return item.shape() == Shape.MARK ? item.from() : later(item.from(), today);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
