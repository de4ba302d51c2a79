package org.nktrials.cytometry.density;

/**
 * Maps values of a channel to 0 to 1.
 *
 * @param from smallest value shown, above 0 on a log scale
 * @param to largest value shown
 * @param cofactor of the inverse hyperbolic sine, where it turns from linear to log; usually 150
 */
public record AxisScale(Kind kind, double from, double to, double cofactor) {

  /** Form of an axis. */
  public enum Kind {
    LINEAR,
    LOG,
    ASINH
  }

  public AxisScale {
    boolean finite = Double.isFinite(from) && Double.isFinite(to) && from < to;
    if (!finite || (kind == Kind.LOG && from <= 0) || (kind == Kind.ASINH && !(cofactor > 0))) {
      throw new IllegalArgumentException("a scale needs two values in order, log ones above 0");
    }
  }

  /** Position of a value; below 0 or above 1 outside, below 0 for what has no logarithm. */
  double at(double value) {
    if (kind == Kind.LOG && !(value > 0)) {
      return -1;
    }
    return (scaled(value) - scaled(from)) / (scaled(to) - scaled(from));
  }

  private double scaled(double value) {
    return switch (kind) {
      case LINEAR -> value;
      case LOG -> Math.log10(value);
      case ASINH -> {
        double x = Math.abs(value / cofactor);
        yield Math.copySign(Math.log(x + Math.sqrt(x * x + 1)), value);
      }
    };
  }
}
