package org.nktrials.charts;

import java.util.List;

/**
 * A picture and the rectangle in it in which values are drawn, in user units.
 *
 * @param width of the picture
 * @param height of the picture
 * @param left where values begin; what lies left of it holds the labels of the vertical axis
 * @param right where values end
 * @param top upper edge of the values
 * @param bottom lower edge of the values; what lies below holds the labels of the other axis
 */
public record PlotArea(
    double width, double height, double left, double right, double top, double bottom) {

  private static final double TICK = 4;

  public PlotArea {
    if (left < 0 || right <= left || right > width || top < 0 || bottom <= top || bottom > height) {
      throw new IllegalArgumentException("the values lie inside the picture");
    }
  }

  /** For {@code viewBox}. */
  public String viewBox() {
    return "0 0 " + Math.round(width) + " " + Math.round(height);
  }

  /** Lines across at the labels of the vertical axis, short ones below at those of the other. */
  public String grid(List<AxisTick> across, List<AxisTick> upwards) {
    SvgPath path = new SvgPath();
    upwards.forEach(tick -> path.gap().to(left, tick.at()).to(right, tick.at()));
    across.forEach(tick -> path.gap().to(tick.at(), bottom).to(tick.at(), bottom + TICK));
    return path.toString();
  }

  /** The vertical axis of these values. */
  public ValueAxis upwards(ValueAxis.Kind kind, Iterable<Double> values) {
    return ValueAxis.over(kind, values, bottom, top);
  }

  /** The horizontal axis of these values, with room for a mark at either end. */
  public ValueAxis across(Iterable<Double> values) {
    return ValueAxis.over(ValueAxis.Kind.LINEAR, values, left, right);
  }
}
