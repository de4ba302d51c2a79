package org.nktrials.sample.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nktrials.charts.LinearScale;
import org.nktrials.charts.Marker;
import org.nktrials.charts.SvgPath;
import org.nktrials.charts.TimeAxis;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.sample.Chimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;

/**
 * Released donor cells from 0 to 100 %, a line for each fraction of cells, with a shape and a dash
 * of its own. Values of two methods are not joined.
 *
 * @param top where 100 % lies
 * @param bottom where 0 % lies
 */
record DonorCellLines(double top, double bottom, List<Line> lines) {

  /**
   * A fraction as drawn.
   *
   * @param group shape, colour and dash
   * @param path joins values of one method
   */
  record Line(String name, int group, String path, List<Dot> dots) {

    /** The mark of the fraction in a key 34 wide and 12 high. */
    public String key() {
      return Marker.ofGroup(group).at(17, 6);
    }
  }

  /**
   * A value.
   *
   * @param limit whether an arrow stands at the most that it can be
   */
  record Dot(String mark, boolean limit, String tip) {}

  static DonorCellLines of(List<Chimerism> all, TimeAxis axis, double top, double bottom) {
    LinearScale scale = new LinearScale(0, 100, bottom, top);
    List<Chimerism> drawn =
        all.stream()
            .filter(Chimerism::drawn)
            .filter(one -> axis.shows(one.on(), one.on()))
            .sorted(Comparator.comparing(Chimerism::on))
            .toList();
    return new DonorCellLines(
        top,
        bottom,
        Stream.of(CellFraction.values())
            .map(
                fraction ->
                    line(
                        fraction,
                        drawn.stream().filter(one -> one.fraction() == fraction).toList(),
                        axis,
                        scale))
            .filter(line -> !line.dots().isEmpty())
            .toList());
  }

  private static Line line(
      CellFraction fraction, List<Chimerism> values, TimeAxis axis, LinearScale scale) {
    SvgPath path = new SvgPath();
    List<Dot> dots = new ArrayList<>();
    int group = List.of(CellFraction.values()).indexOf(fraction);
    Marker marker = Marker.ofGroup(group);
    Chimerism before = null;
    for (Chimerism one : values) {
      double x = CourseChart.round(axis.middle(one.on()));
      double y = scale.at(one.height());
      (before != null && before.method() == one.method() ? path : path.gap()).to(x, y);
      boolean limit = one.qualifier() != Qualifier.EXACT;
      dots.add(
          new Dot(
              (limit ? Marker.LIMIT : marker).at(x, y),
              limit,
              "%s, %s, %s: %s"
                  .formatted(one.on(), fraction.label(), one.method().label(), one.words())));
      before = one;
    }
    return new Line(fraction.label(), group, path.toString(), dots);
  }
}
