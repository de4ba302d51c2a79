package org.nktrials.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ratios with their intervals on a logarithmic axis.
 *
 * @param ratios labelled ratios
 * @param one position of no effect
 */
public record ForestPicture(PlotArea area, List<AxisTick> ratios, List<Row> rows, double one) {

  private static final double WIDTH = 720;
  private static final double LEFT = 330;
  private static final double RIGHT = 700;
  private static final double TOP = 10;
  private static final double LINE = 28;
  private static final double AXIS = 44;
  private static final int MOST_TICKS = 7;
  private static final double WHISKER = 5;

  /** Beyond it an interval says nothing more. */
  private static final double WIDEST = 100;

  /** A ratio with its interval, all above 0. */
  public record Ratio(String name, double value, double lower, double upper) {}

  /** A drawn ratio; {@code y} is its middle. */
  public record Row(Ratio ratio, double y, String interval, String mark) {}

  /** Rows of these ratios; bounds beyond 1/100 and 100 are drawn there. */
  public static ForestPicture of(List<Ratio> ratios) {
    double bottom = TOP + Math.max(1, ratios.size()) * LINE;
    PlotArea area = new PlotArea(WIDTH, bottom + AXIS, LEFT, RIGHT, TOP, bottom);
    List<Double> ends =
        Stream.concat(
                Stream.of(0.5, 2.0),
                ratios.stream().flatMap(one -> Stream.of(one.lower(), one.upper())))
            .map(end -> Math.clamp(end, 1 / WIDEST, WIDEST))
            .toList();
    ValueAxis axis = ValueAxis.over(ValueAxis.Kind.LOG, ends, LEFT, RIGHT);
    List<Row> rows = new ArrayList<>();
    for (Ratio one : ratios) {
      double y = TOP + rows.size() * LINE + LINE / 2;
      double lower = axis.at(one.lower());
      double upper = axis.at(one.upper());
      SvgPath interval =
          new SvgPath()
              .to(lower, y - WHISKER)
              .to(lower, y + WHISKER)
              .gap()
              .to(lower, y)
              .to(upper, y)
              .gap()
              .to(upper, y - WHISKER)
              .to(upper, y + WHISKER);
      rows.add(new Row(one, y, interval.toString(), Marker.SQUARE.at(axis.at(one.value()), y)));
    }
    return new ForestPicture(area, axis.ticks(MOST_TICKS), List.copyOf(rows), axis.at(1));
  }
}
