package org.nktrials.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Best change of the tumours of each patient, from the largest rise to the largest fall. Rises
 * above 100 % are drawn at 100 and keep their number.
 *
 * @param changes labelled percentages
 * @param bars from the left
 * @param zero height of no change
 * @param rise height of +20 %, from which a rise above the smallest sum may be progression
 * @param fall height of −30 %, from which a fall is a partial response
 */
public record WaterfallPicture(
    PlotArea area, List<AxisTick> changes, List<Bar> bars, double zero, double rise, double fall) {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 320;
  private static final double LEFT = 60;
  private static final double MOST = 100;
  private static final double RISE = 20;
  private static final double FALL = -30;
  private static final double STEP = 25;
  private static final double WIDEST = 60;
  private static final double FILLED = 0.8;
  private static final double ABOVE = 5;

  /**
   * What is drawn of a patient.
   *
   * @param percent change of the sum of diameters from baseline, −100 or more
   * @param response best response in short words
   */
  public record Change(String subject, double percent, String response) {}

  /** A bar; {@code labelY} lies just above it, clear of the dashed lines. */
  public record Bar(Change change, double x, double y, double width, double height, double labelY) {

    /** Middle of the bar. */
    public double middle() {
      return Math.round((x + width / 2) * 10) / 10.0;
    }
  }

  /** Bars of these patients. */
  public static WaterfallPicture of(List<Change> changes) {
    PlotArea area = new PlotArea(WIDTH, HEIGHT, LEFT, WIDTH - 10, 24, HEIGHT - 24);
    LinearScale scale = new LinearScale(-MOST, MOST, area.bottom(), area.top());
    List<Change> sorted =
        changes.stream().sorted(Comparator.comparingDouble(Change::percent).reversed()).toList();
    double room = Math.min(WIDEST, (area.right() - area.left()) / Math.max(1, sorted.size()));
    List<Bar> bars = new ArrayList<>();
    for (Change change : sorted) {
      double end = scale.at(Math.min(MOST, change.percent()));
      double zero = scale.at(0);
      double top = Math.min(end, zero);
      double height = Math.max(1, Math.abs(end - zero));
      bars.add(
          new Bar(
              change,
              tenths(area.left() + bars.size() * room + room * (1 - FILLED) / 2),
              tenths(top),
              tenths(room * FILLED),
              tenths(height),
              tenths(top - ABOVE)));
    }
    List<AxisTick> ticks = new ArrayList<>();
    for (double at = -MOST; at <= MOST; at += STEP * 2) {
      ticks.add(new AxisTick(scale.at(at), (at < 0 ? "\u2212" : "") + Math.round(Math.abs(at))));
    }
    return new WaterfallPicture(
        area, List.copyOf(ticks), List.copyOf(bars), scale.at(0), scale.at(RISE), scale.at(FALL));
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
