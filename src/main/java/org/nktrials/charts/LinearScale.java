package org.nktrials.charts;

/**
 * Maps values to positions. Values beyond the domain map beyond the range, in the same proportion.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, other than {@code from}
 * @param start position, which may lie after {@code end}: the vertical axis of SVG points down
 */
public record LinearScale(double from, double to, double start, double end) {

  public LinearScale {
    if (!(Double.isFinite(from) && Double.isFinite(to)) || from == to) {
      throw new IllegalArgumentException("a scale needs two different values");
    }
  }

  /** The position of a value, to a tenth, as SVG needs it. */
  public double at(double value) {
    double exact = start + (value - from) / (to - from) * (end - start);
    return Math.round(exact * 10) / 10.0;
  }
}
