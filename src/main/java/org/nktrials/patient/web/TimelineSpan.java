package org.nktrials.patient.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;

/** First and last day of a time axis. */
record TimelineSpan(LocalDate from, LocalDate to) {

  /** Days shown after today, whatever is planned; also the shortest axis. */
  private static final int DAYS_AHEAD = 14;

  private static final int DAYS_AFTER_TREATMENT = 21;

  /** Years of follow-up would press the treatment into a corner: they are shown when asked for. */
  static TimelineSpan of(List<TimelineItem> items, LocalDate today, TimelineReach reach) {
    LocalDate soon = today.plusDays(DAYS_AHEAD);
    LocalDate first =
        items.stream().map(TimelineItem::from).min(Comparator.naturalOrder()).orElse(today);
    LocalDate begun =
        last(items, today, item -> !item.from().isAfter(soon) || item.lane() == Lane.DLT_WINDOW)
            .orElse(today);
    LocalDate last =
        switch (reach) {
          case ALL -> last(items, today, item -> true).orElse(today);
          case NOW -> begun;
          case TREATMENT ->
              last(items, today, TimelineSpan::isTreatment)
                  .map(day -> day.plusDays(DAYS_AFTER_TREATMENT))
                  .filter(day -> day.isBefore(begun))
                  .orElse(begun);
        };
    return new TimelineSpan(first, later(last, first.plusDays(DAYS_AHEAD)));
  }

  private static boolean isTreatment(TimelineItem item) {
    return item.lane() == Lane.DLT_WINDOW
        || (item.lane() == Lane.DRUGS && item.shape() != Shape.PLANNED);
  }

  private static Optional<LocalDate> last(
      List<TimelineItem> items, LocalDate today, Predicate<TimelineItem> which) {
    return items.stream()
        .filter(which)
        .map(item -> end(item, today))
        .max(Comparator.naturalOrder());
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
