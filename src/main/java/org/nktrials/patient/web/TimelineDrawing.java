package org.nktrials.patient.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nktrials.charts.TimeAxis;
import org.nktrials.charts.TimeLane;
import org.nktrials.charts.TimeLayout;
import org.nktrials.charts.TimeMark;
import org.nktrials.charts.TimeMark.Form;
import org.nktrials.charts.TimePicture;
import org.nktrials.charts.TimeRow;
import org.nktrials.patient.PatientCourse;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StudyDays;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.springframework.stereotype.Component;

/** Draws the time axis of a patient from what the rooms above know. */
@Component
class TimelineDrawing {

  private static final TimelineSize WIDE = new TimelineSize(195, 1180, false);
  private static final TimelineSize NARROW = new TimelineSize(4, 350, true);

  private final PatientCourse course;
  private final Clock clock;

  TimelineDrawing(PatientCourse course, Clock clock) {
    this.course = course;
    this.clock = clock;
  }

  /** The time axis; empty while nothing lies on it. */
  Optional<TimelineView> of(PatientSummary patient, TimelineReach reach) {
    List<TimelineItem> items = course.timeline(patient);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = patient.dateAt(clock.instant());
    StudyDays days = course.studyDays(patient).orElse(null);
    TimelineWords words = new TimelineWords(today, days);
    TimelineSpan span = TimelineSpan.of(items, today, reach);
    List<TimelineItem> windows = items.stream().filter(i -> i.lane() == Lane.DLT_WINDOW).toList();
    LocalDate origin =
        days != null ? days.anchor() : windows.isEmpty() ? span.from() : windows.getFirst().from();
    return Optional.of(
        new TimelineView(
            draw(items, span, WIDE, words, origin),
            draw(items, span, NARROW, words, origin),
            reach,
            windows.stream().map(words::entry).map(TimelineEntry::when).toList(),
            tables(items, words)));
  }

  private static TimelineView.Drawing draw(
      List<TimelineItem> items,
      TimelineSpan span,
      TimelineSize size,
      TimelineWords words,
      LocalDate origin) {
    TimeAxis axis = new TimeAxis(span.from(), span.to(), size.left(), size.right());
    TimePicture<TimelineEntry> picture =
        new TimeLayout(axis, words.today(), size.namesAbove()).lay(lanes(items, words), origin);
    List<TimelineView.Shade> shades =
        items.stream()
            .filter(item -> item.lane() == Lane.DLT_WINDOW)
            .map(item -> shade(axis, item, words))
            .toList();
    boolean todayShown = axis.shows(words.today(), words.today());
    return new TimelineView.Drawing(
        picture, ticks(picture, words), shades, todayShown ? axis.middle(words.today()) : -1);
  }

  private static TimelineView.Shade shade(TimeAxis axis, TimelineItem item, TimelineWords words) {
    double x = axis.start(item.from());
    double end = axis.end(Objects.requireNonNullElse(item.to(), words.today()));
    return new TimelineView.Shade(x, Math.max(0, end - x), words.entry(item).title());
  }

  private static List<TimelineView.Tick> ticks(TimePicture<?> picture, TimelineWords words) {
    List<TimelineView.Tick> ticks = new ArrayList<>();
    LocalDate before = null;
    for (TimePicture.Tick tick : picture.ticks()) {
      ticks.add(
          new TimelineView.Tick(
              tick.x(), words.tick(tick.day(), before), words.studyDay(tick.day())));
      before = tick.day();
    }
    return ticks;
  }

  private static List<TimeLane<TimelineEntry>> lanes(
      List<TimelineItem> items, TimelineWords words) {
    return Stream.of(Lane.values())
        .filter(lane -> lane != Lane.DLT_WINDOW)
        .map(lane -> new TimeLane<>(lane.label(), rows(lane, items, words)))
        .toList();
  }

  private static List<TimeRow<TimelineEntry>> rows(
      Lane lane, List<TimelineItem> items, TimelineWords words) {
    Map<String, List<TimelineItem>> tracks =
        items.stream()
            .filter(item -> item.lane() == lane)
            .collect(groupingBy(TimelineItem::track, LinkedHashMap::new, toList()));
    return tracks.entrySet().stream()
        .map(
            track ->
                new TimeRow<>(
                    TimelineWords.row(track.getKey(), track.getValue()),
                    track.getValue().stream().map(item -> mark(item, words)).toList()))
        .toList();
  }

  private static TimeMark<TimelineEntry> mark(TimelineItem item, TimelineWords words) {
    return new TimeMark<>(
        item.from(),
        item.to(),
        form(item),
        Objects.requireNonNullElse(item.grade(), 0),
        words.entry(item));
  }

  private static Form form(TimelineItem item) {
    return switch (item.shape()) {
      case PLANNED -> Form.OUTLINE;
      case BAR -> Form.BAR;
      case MARK ->
          switch (item.lane()) {
            case LABORATORY -> Form.TICK;
            case SAMPLES -> Form.DIAMOND;
            default -> Form.DOT;
          };
    };
  }

  private static List<TimelineView.Lane> tables(List<TimelineItem> items, TimelineWords words) {
    Map<Lane, List<TimelineItem>> lanes =
        items.stream().collect(groupingBy(TimelineItem::lane, LinkedHashMap::new, toList()));
    return lanes.entrySet().stream()
        .map(
            lane ->
                new TimelineView.Lane(
                    lane.getKey(), lane.getValue().stream().map(words::entry).toList()))
        .toList();
  }

  /** Where the axis lies in the picture, and where names of lanes stand. */
  private record TimelineSize(double left, double right, boolean namesAbove) {}
}
