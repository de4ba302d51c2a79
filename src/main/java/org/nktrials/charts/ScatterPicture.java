package org.nktrials.charts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points of one value against another. Points that would cover each other stand side by side.
 *
 * @param zero height of the line of no change; beyond the picture where 0 is not shown
 */
public record ScatterPicture(
    PlotArea area, List<AxisTick> xTicks, List<AxisTick> yTicks, double zero, List<Dot> dots) {

  private static final int X_TICKS = 9;
  private static final int Y_TICKS = 7;
  private static final double APART = 9;
  private static final int MOST_BESIDE = 4;

  /** More points than this are drawn as one path a group. */
  private static final int MOST_NAMED = 120;

  /** Copies the lists. */
  public ScatterPicture {
    xTicks = List.copyOf(xTicks);
    yTicks = List.copyOf(yTicks);
    dots = List.copyOf(dots);
  }

  /**
   * A point as drawn.
   *
   * @param outlined whether it is an arrow at a limit or a hollow mark
   */
  public record Dot(String label, int group, boolean outlined, String path) {}

  /** Lays out points; both axes hold 0. */
  public static ScatterPicture lay(PlotArea area, List<ScatterPoint> points) {
    ValueAxis across = area.across(withZero(points.stream().map(ScatterPoint::x).toList()));
    ValueAxis up =
        area.upwards(
            ValueAxis.Kind.LINEAR, withZero(points.stream().map(ScatterPoint::y).toList()));
    return new ScatterPicture(
        area,
        across.ticks(X_TICKS),
        up.ticks(Y_TICKS),
        up.at(0),
        together(dots(points, across, up)));
  }

  private static List<Dot> together(List<Dot> dots) {
    if (dots.size() <= MOST_NAMED) {
      return dots;
    }
    Map<String, List<Dot>> groups =
        dots.stream()
            .collect(groupingBy(dot -> dot.group() + " " + dot.outlined(), TreeMap::new, toList()));
    return groups.values().stream()
        .map(
            group ->
                new Dot(
                    group.size() + " patients",
                    group.getFirst().group(),
                    group.getFirst().outlined(),
                    group.stream().map(Dot::path).collect(joining())))
        .toList();
  }

  private static List<Double> withZero(List<Double> values) {
    List<Double> all = new ArrayList<>(values);
    all.add(0.0);
    return all;
  }

  private static List<Dot> dots(List<ScatterPoint> points, ValueAxis across, ValueAxis up) {
    List<Dot> dots = new ArrayList<>();
    double lastX = Double.NEGATIVE_INFINITY;
    double lastY = Double.NEGATIVE_INFINITY;
    int beside = 0;
    for (ScatterPoint point : inOrder(points)) {
      double x = across.at(point.x());
      double y = up.at(point.y());
      beside = x - lastX < APART && lastY - y < APART ? beside + 1 : 0;
      lastX = x;
      lastY = y;
      double place = x + shift(beside);
      dots.add(
          new Dot(
              point.label(),
              point.group(),
              point.hollow() || point.bound().isLimit(),
              point.bound().mark(Marker.ofGroup(point.group()), place, y)));
    }
    return dots;
  }

  private static List<ScatterPoint> inOrder(List<ScatterPoint> points) {
    return points.stream()
        .sorted(Comparator.comparingDouble(ScatterPoint::x).thenComparingDouble(ScatterPoint::y))
        .toList();
  }

  /** 0, then one to the right, one to the left, two to the right and so on; few fit beside. */
  private static double shift(int beside) {
    int steps = (beside + 1) / 2 % MOST_BESIDE;
    return (beside % 2 == 0 ? -steps : steps) * APART;
  }
}
