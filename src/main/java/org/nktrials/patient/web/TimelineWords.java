package org.nktrials.patient.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.StudyDays;
import org.nktrials.patient.TimelineItem;

/** Names of days and items on the time axis. */
record TimelineWords(LocalDate today, @Nullable StudyDays studyDays) {

  private static final DateTimeFormatter DAY = format("EEE d MMM");
  private static final DateTimeFormatter DAY_OF_YEAR = format("EEE d MMM uuuu");
  private static final DateTimeFormatter TICK = format("d MMM");
  private static final DateTimeFormatter TICK_OF_YEAR = format("d MMM uuuu");

  TimelineEntry entry(TimelineItem item) {
    String when = when(item.from(), item.to(), item.shape());
    String grade = item.grade() == null ? "" : ", G" + item.grade();
    String title = "%s: %s%s, %s".formatted(item.track(), item.label(), grade, when);
    return new TimelineEntry(item, when, title);
  }

  /** "Wed 14 Oct · C1 D12 to Fri 16 Oct · C1 D14", "since Wed 14 Oct". */
  String when(LocalDate from, @Nullable LocalDate to, TimelineItem.Shape shape) {
    if (to == null && shape == TimelineItem.Shape.BAR) {
      return "since " + named(from);
    }
    return to == null || to.equals(from) ? named(from) : named(from) + " to " + named(to);
  }

  /** Date of a tick, with the year when it is not that of the tick before. */
  String tick(LocalDate day, @Nullable LocalDate before) {
    boolean sameYear =
        before == null ? day.getYear() == today.getYear() : before.getYear() == day.getYear();
    return (sameYear ? TICK : TICK_OF_YEAR).format(day);
  }

  String studyDay(LocalDate day) {
    return studyDays == null ? "" : studyDays.nameOf(day);
  }

  /** Name of a row: its track and, where its items are graded, the grades. */
  static String row(String track, List<TimelineItem> items) {
    IntSummaryStatistics grades =
        items.stream()
            .map(TimelineItem::grade)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    if (grades.getCount() == 0) {
      return track;
    }
    return grades.getMin() == grades.getMax()
        ? track + " G" + grades.getMax()
        : "%s G%d–%d".formatted(track, grades.getMin(), grades.getMax());
  }

  private String named(LocalDate day) {
    String date = (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    String studyDay = studyDay(day);
    return studyDay.isEmpty() ? date : date + " · " + studyDay;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
