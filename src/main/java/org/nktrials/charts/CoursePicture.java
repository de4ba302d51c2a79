package org.nktrials.charts;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Courses of several patients on one axis of days.
 *
 * @param doses positions of days on which a dose was given
 * @param offAxis how many values lie at the lower end because a logarithmic axis has no 0
 */
public record CoursePicture(
    PlotArea area,
    List<AxisTick> xTicks,
    List<AxisTick> yTicks,
    List<Double> doses,
    List<Line> lines,
    int offAxis) {

  private static final int Y_TICKS = 7;

  /** More lines than this are drawn as one, which nobody could tell apart. */
  private static final int MOST_NAMED = 60;

  /** Copies the lists. */
  public CoursePicture {
    xTicks = List.copyOf(xTicks);
    yTicks = List.copyOf(yTicks);
    doses = List.copyOf(doses);
    lines = List.copyOf(lines);
  }

  /**
   * A line as drawn.
   *
   * @param path the line; broken where points may not be joined
   * @param marks measured values, in one path
   * @param outlines limits, values of the other platform and breaks, in one path; empty without any
   */
  public record Line(
      String label, int group, boolean faint, String path, String marks, String outlines) {}

  /** A named day. */
  public record Day(double x, String label) {}

  /**
   * Lays out courses; faint ones come first so that the others lie above them.
   *
   * @param days axis of days
   * @param values axis of values
   * @param named days to name
   * @param doses days on which a dose was given
   */
  public static CoursePicture lay(
      PlotArea area,
      ValueAxis days,
      ValueAxis values,
      List<Day> named,
      List<Double> doses,
      List<CourseLine> courses) {
    List<Line> lines =
        courses.stream()
            .sorted((one, other) -> Boolean.compare(other.faint(), one.faint()))
            .map(course -> line(course, days, values))
            .toList();
    return new CoursePicture(
        area,
        named.stream().map(day -> new AxisTick(days.at(day.x()), day.label())).toList(),
        values.ticks(Y_TICKS),
        doses.stream().map(days::at).toList(),
        lines.size() > MOST_NAMED ? together(lines) : lines,
        (int)
            courses.stream()
                .flatMap(course -> course.points().stream())
                .filter(point -> values.isOff(point.y()))
                .count());
  }

  /** The lines of each group as one; faint ones first. */
  private static List<Line> together(List<Line> lines) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    lines.forEach(
        one ->
            groups
                .computeIfAbsent(one.faint() + " " + one.group(), _ -> new ArrayList<>())
                .add(one));
    return groups.values().stream().map(CoursePicture::one).toList();
  }

  private static Line one(List<Line> lines) {
    return new Line(
        lines.size() + " patients",
        lines.getFirst().group(),
        lines.getFirst().faint(),
        lines.stream().map(Line::path).collect(joining(" ")),
        lines.stream().map(Line::marks).collect(joining()),
        lines.stream().map(Line::outlines).collect(joining()));
  }

  private static Line line(CourseLine course, ValueAxis days, ValueAxis values) {
    SvgPath path = new SvgPath();
    StringBuilder marks = new StringBuilder();
    StringBuilder outlines = new StringBuilder();
    CoursePoint before = null;
    Marker marker = Marker.ofGroup(course.group());
    for (CoursePoint point : course.points()) {
      double x = days.at(point.x());
      double y = values.at(point.y());
      (point.joined() ? path : path.gap()).to(x, y);
      if (before != null && !point.joined() && point.x() > before.x()) {
        Marker.BREAK.draw(outlines, (days.at(before.x()) + x) / 2, (values.at(before.y()) + y) / 2);
      }
      if (point.bound().isLimit()) {
        outlines.append(point.bound().arrow(x, y));
      } else {
        marker.draw(point.hollow() ? outlines : marks, x, y);
      }
      before = point;
    }
    return new Line(
        course.label(),
        course.group(),
        course.faint(),
        path.toString(),
        marks.toString(),
        outlines.toString());
  }
}
