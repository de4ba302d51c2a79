package org.nktrials.charts;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nktrials.charts.PairedGroup.Pair;

/**
 * Dots before and after, joined for each patient, groups side by side.
 *
 * @param offAxis how many values lie at the lower end because a logarithmic axis has no 0
 */
public record PairedPicture(
    PlotArea area, List<AxisTick> yTicks, List<Column> columns, int offAxis) {

  private static final int Y_TICKS = 7;
  private static final double FROM_THE_MIDDLE = 0.24;
  private static final double MEDIAN = 12;

  /** More pairs of a group than this are drawn as one. */
  private static final int MOST_NAMED = 60;

  /** Copies the lists. */
  public PairedPicture {
    yTicks = List.copyOf(yTicks);
    columns = List.copyOf(columns);
  }

  /**
   * A group as drawn.
   *
   * @param x its middle
   * @param before where its first dots stand
   * @param after where its second dots stand
   * @param medians two lines at the medians; empty for a group too small to be summed up, and for
   *     one of two platforms
   */
  public record Column(
      String label,
      int group,
      double x,
      double before,
      double after,
      List<Join> joins,
      String medians) {

    /** Copies the lines. */
    public Column {
      joins = List.copyOf(joins);
    }
  }

  /**
   * A patient as drawn.
   *
   * @param outlines arrows at limits and hollow marks; empty without any
   */
  public record Join(String label, String path, String marks, String outlines) {}

  /**
   * Lays out groups from the left.
   *
   * @param fewestForMedian groups smaller than this are shown as points only
   */
  public static PairedPicture lay(
      PlotArea area, ValueAxis values, List<PairedGroup> groups, int fewestForMedian) {
    double width = (area.right() - area.left()) / Math.max(1, groups.size());
    List<Column> columns = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      double middle = area.left() + (at + 0.5) * width;
      columns.add(column(groups.get(at), values, middle, width, fewestForMedian));
    }
    return new PairedPicture(
        area,
        values.ticks(Y_TICKS),
        columns,
        groups.stream()
            .flatMap(group -> group.pairs().stream())
            .mapToInt(
                pair ->
                    (values.isOff(pair.before()) ? 1 : 0) + (values.isOff(pair.after()) ? 1 : 0))
            .sum());
  }

  private static Column column(
      PairedGroup group, ValueAxis values, double middle, double width, int fewest) {
    double before = tenth(middle - FROM_THE_MIDDLE * width);
    double after = tenth(middle + FROM_THE_MIDDLE * width);
    List<Join> joins =
        group.pairs().stream().map(pair -> join(pair, group, values, before, after)).toList();
    SvgPath medians = new SvgPath();
    if (group.pairs().size() >= fewest && !group.isMixed()) {
      median(medians, before, values.at(median(group, Pair::before)));
      median(medians, after, values.at(median(group, Pair::after)));
    }
    return new Column(
        group.label(),
        group.group(),
        tenth(middle),
        before,
        after,
        joins.size() > MOST_NAMED ? List.of(together(joins)) : joins,
        medians.toString());
  }

  private static Join together(List<Join> joins) {
    return new Join(
        joins.size() + " patients",
        joins.stream().map(Join::path).collect(joining(" ")),
        joins.stream().map(Join::marks).collect(joining()),
        joins.stream().map(Join::outlines).collect(joining()));
  }

  private static void median(SvgPath path, double x, double y) {
    path.gap().to(x - MEDIAN, y).to(x + MEDIAN, y);
  }

  private static double median(PairedGroup group, ToDoubleFunction<Pair> value) {
    double[] sorted = group.pairs().stream().mapToDouble(value).sorted().toArray();
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElseThrow();
  }

  private static Join join(
      Pair pair, PairedGroup group, ValueAxis values, double before, double after) {
    double first = values.at(pair.before());
    double second = values.at(pair.after());
    Marker marker = Marker.ofGroup(group.group());
    String marks =
        (pair.beforeBound().isLimit() ? "" : marker.at(before, first))
            + (pair.afterBound().isLimit() ? "" : marker.at(after, second));
    String arrows =
        pair.beforeBound().arrow(before, first) + pair.afterBound().arrow(after, second);
    return new Join(
        pair.label(),
        new SvgPath().to(before, first).to(after, second).toString(),
        pair.hollow() ? "" : marks,
        pair.hollow() ? marks + arrows : arrows);
  }

  private static double tenth(double position) {
    return Math.round(position * 10) / 10.0;
  }
}
