package org.nktrials.statistics.comparison;

import org.nktrials.statistics.Interval;
import org.nktrials.statistics.distribution.Normal;

/** Intervals of correlations on the scale of Fisher's z. */
final class FisherInterval {

  private FisherInterval() {}

  /**
   * The interval of a correlation.
   *
   * @param variance of z; not above 0 with too few pairs, which gives no bounds
   */
  static Interval of(double correlation, double variance) {
    double level = Interval.USUAL_LEVEL;
    if (!(variance > 0) || Math.abs(correlation) == 1) {
      return Interval.unknown(level);
    }
    double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
    double half = Normal.quantile(0.5 + level / 2) * Math.sqrt(variance);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), level);
  }
}
