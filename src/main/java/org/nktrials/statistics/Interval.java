package org.nktrials.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A confidence interval.
 *
 * @param lower lower bound, null where it is not reached or cannot be given at this level
 * @param upper upper bound, likewise
 * @param level confidence level, such as 0.95
 */
public record Interval(@Nullable Double lower, @Nullable Double upper, double level) {

  /** The level of nearly every published interval. */
  public static final double USUAL_LEVEL = 0.95;

  public Interval {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies above 0 and below 1");
    }
  }

  /** No bound can be given at this level. */
  public static Interval unknown(double level) {
    return new Interval(null, null, level);
  }

  /** An interval around an estimate, as wide on either side. */
  public static Interval around(double estimate, double halfWidth, double level) {
    return new Interval(estimate - halfWidth, estimate + halfWidth, level);
  }
}
