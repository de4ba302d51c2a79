package org.nktrials.patient.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.DueItem;

/**
 * The moment at which tasks are judged.
 *
 * @param today date on which tasks due on a day are judged
 * @param zone zone in which the time of a clock is told
 */
record TodayClock(Instant now, LocalDate today, ZoneId zone) {

  private static final long LONGEST_IN_HOURS = 48;

  boolean isOverdue(DueItem item) {
    Instant deadline = item.deadline();
    LocalDate due = item.due();
    return deadline != null ? deadline.isBefore(now) : due != null && due.isBefore(today);
  }

  /** "02:10 left", "3 days left", "00:20 over"; null without a clock. */
  @Nullable String left(DueItem item) {
    Instant deadline = item.deadline();
    if (deadline == null) {
      return null;
    }
    Duration left = Duration.between(now, deadline);
    return length(left.abs()) + (left.isNegative() ? " over" : " left");
  }

  private static String length(Duration length) {
    return length.toHours() < LONGEST_IN_HOURS
        ? String.format(Locale.ROOT, "%02d:%02d", length.toHours(), length.toMinutesPart())
        : length.toDays() + " days";
  }
}
