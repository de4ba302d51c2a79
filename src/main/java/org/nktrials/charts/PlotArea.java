package org.nktrials.charts;

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

  public PlotArea {
    if (left < 0 || right <= left || right > width || top < 0 || bottom <= top || bottom > height) {
      throw new IllegalArgumentException("the values lie inside the picture");
    }
  }

  /** For {@code viewBox}. */
  public String viewBox() {
    return "0 0 " + Math.round(width) + " " + Math.round(height);
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
