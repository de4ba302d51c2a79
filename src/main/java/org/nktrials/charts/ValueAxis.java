package org.nktrials.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * An axis of numbers that begins and ends at round values.
 *
 * @param from value at {@code start}; above 0 on a logarithmic axis
 * @param to value at {@code end}, above {@code from}
 * @param start position, which may lie after {@code end}: the vertical axis of SVG points down
 */
public record ValueAxis(Kind kind, double from, double to, double start, double end) {

  private static final int DIVISIONS = 6;

  /** Values that are an end of a step but for rounding need no further step. */
  private static final double ROUNDING = 1e-9;

  /** How values are spaced. */
  public enum Kind {
    /** Equal differences are equally far apart. */
    LINEAR,
    /** Equal ratios are equally far apart, as counts are read. */
    LOG
  }

  public ValueAxis {
    if (!(from < to) || (kind == Kind.LOG && from <= 0)) {
      throw new IllegalArgumentException("an axis runs from a lower value to a higher");
    }
  }

  /**
   * The narrowest axis with round ends that holds these values. One of values above 0 only begins
   * at 0 unless they lie far above it. A logarithmic axis is laid out by its positive values; what
   * is 0 or less lies at its lower end.
   */
  public static ValueAxis over(Kind kind, Iterable<Double> values, double start, double end) {
    Extent extent = Extent.of(kind, values);
    return kind == Kind.LOG
        ? new ValueAxis(
            kind, LogTicks.below(extent.least()), LogTicks.above(extent.most()), start, end)
        : linear(extent, start, end);
  }

  private static ValueAxis linear(Extent extent, double start, double end) {
    boolean fromZero = extent.least() >= 0 && extent.least() <= extent.most() / 2;
    double least = fromZero ? 0 : extent.least();
    double width = extent.most() - least;
    double step =
        Ticks.step(width > 0 ? width : Math.max(1, Math.abs(least)), DIVISIONS).doubleValue();
    double from = Math.floor(least / step + ROUNDING) * step;
    double to = Math.ceil(extent.most() / step - ROUNDING) * step;
    return from < to
        ? new ValueAxis(Kind.LINEAR, from, to, start, end)
        : new ValueAxis(Kind.LINEAR, from - step, to + step, start, end);
  }

  /** The position of a value, to a tenth; what lies beyond an end lies at that end. */
  public double at(double value) {
    double part =
        kind == Kind.LINEAR
            ? (value - from) / (to - from)
            : value <= 0 ? 0 : Math.log(value / from) / Math.log(to / from);
    return Math.round((start + Math.clamp(part, 0, 1) * (end - start)) * 10) / 10.0;
  }

  /** Whether a value has no place of its own: 0 or less on a logarithmic axis. */
  public boolean isOff(double value) {
    return kind == Kind.LOG && value <= 0;
  }

  /**
   * Labelled places, from the lower end up.
   *
   * @param most how many there may be, at least 2
   */
  public List<AxisTick> ticks(int most) {
    List<BigDecimal> values =
        kind == Kind.LOG ? LogTicks.between(from, to, most) : Ticks.between(from, to, most);
    return values.stream()
        .map(value -> new AxisTick(at(value.doubleValue()), label(value)))
        .toList();
  }

  private static String label(BigDecimal value) {
    return value.signum() < 0 ? "\u2212" + value.negate().toPlainString() : value.toPlainString();
  }

  /** Least and most of some values. */
  private record Extent(double least, double most) {

    static Extent of(Kind kind, Iterable<Double> values) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (kind == Kind.LINEAR || value > 0) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
      return least > most ? new Extent(kind == Kind.LOG ? 1 : 0, 1) : new Extent(least, most);
    }
  }
}
