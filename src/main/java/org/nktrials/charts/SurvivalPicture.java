package org.nktrials.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nktrials.statistics.survival.SurvivalCurve;
import org.nktrials.statistics.survival.SurvivalStep;

/**
 * Kaplan-Meier curves with the numbers at risk below them.
 *
 * @param times labelled days
 * @param shares labelled survival, 0 to 1
 */
public record SurvivalPicture(
    PlotArea area, List<AxisTick> times, List<AxisTick> shares, List<Curve> curves) {

  private static final double WIDTH = 720;
  private static final double TOP = 16;
  private static final double BOTTOM = 300;
  private static final double LEFT = 90;
  private static final double RIGHT = 700;
  private static final double LINE = 22;

  /** From the axis to its labels, to its title and to the heading of the numbers at risk. */
  private static final double TABLE = 66;

  private static final double CENSORED = 5;
  private static final int MOST_TICKS = 9;

  /**
   * One group.
   *
   * @param style from 0, for its colour and its dashes
   * @param path the steps
   * @param corners of the steps, in order: each next one lies beside or below
   * @param lastSeen where patients were last seen
   * @param censored short upright strokes where patients were last seen
   * @param y of its line of numbers at risk
   * @param atRisk at each labelled day
   */
  public record Curve(
      String name,
      int style,
      String path,
      List<Corner> corners,
      List<Corner> lastSeen,
      String censored,
      double y,
      List<AxisTick> atRisk) {}

  /** A point of a curve. */
  public record Corner(double x, double y) {}

  /** Curves by name of the group, at least one. */
  public static SurvivalPicture of(Map<String, SurvivalCurve> curves) {
    double last =
        curves.values().stream()
            .flatMap(curve -> curve.steps().stream())
            .mapToDouble(SurvivalStep::time)
            .max()
            .orElse(1);
    PlotArea area =
        new PlotArea(WIDTH, BOTTOM + TABLE + curves.size() * LINE + LINE, LEFT, RIGHT, TOP, BOTTOM);
    ValueAxis days = area.across(List.of(0.0, Math.max(1, last)));
    LinearScale shares = new LinearScale(0, 1, BOTTOM, TOP);
    List<AxisTick> ticks = days.ticks(MOST_TICKS);
    List<Curve> drawn = new ArrayList<>();
    for (Map.Entry<String, SurvivalCurve> one : curves.entrySet()) {
      double y = BOTTOM + TABLE + (drawn.size() + 1) * LINE;
      drawn.add(curve(one.getKey(), one.getValue(), drawn.size(), days, shares, y));
    }
    return new SurvivalPicture(
        area,
        ticks,
        List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream()
            .map(share -> new AxisTick(shares.at(share), Double.toString(share)))
            .toList(),
        List.copyOf(drawn));
  }

  private static Curve curve(
      String name, SurvivalCurve curve, int style, ValueAxis days, LinearScale shares, double y) {
    List<Corner> corners = new ArrayList<>(List.of(new Corner(days.at(0), shares.at(1))));
    List<Corner> lastSeen = new ArrayList<>();
    double before = 1;
    for (SurvivalStep step : curve.steps()) {
      double x = days.at(step.time());
      corners.add(new Corner(x, shares.at(before)));
      corners.add(new Corner(x, shares.at(step.survival())));
      before = step.survival();
      if (step.censored() > 0) {
        lastSeen.add(new Corner(x, shares.at(before)));
      }
    }
    SvgPath path = new SvgPath();
    corners.forEach(one -> path.to(one.x(), one.y()));
    SvgPath censored = new SvgPath();
    lastSeen.forEach(
        one -> censored.gap().to(one.x(), one.y() - CENSORED).to(one.x(), one.y() + CENSORED));
    List<AxisTick> atRisk =
        days.ticks(MOST_TICKS).stream()
            .map(tick -> new AxisTick(tick.at(), atRisk(curve, tick.label())))
            .toList();
    return new Curve(
        name,
        style,
        path.toString(),
        List.copyOf(corners),
        List.copyOf(lastSeen),
        censored.toString(),
        y,
        atRisk);
  }

  private static String atRisk(SurvivalCurve curve, String day) {
    double time = Double.parseDouble(day);
    return Integer.toString(time <= 0 ? curve.subjects() : curve.atRisk(time));
  }
}
