package org.nktrials.statistics.survival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.distribution.Normal;

/**
 * Harrell's concordance: among pairs of which is known who had the event first, the share in which
 * that one had the higher risk; equal risks count half.
 *
 * @param value 0 to 1
 * @param standardError by the infinitesimal jackknife, as R's concordance gives it
 * @param interval plain, cut at 0 and 1
 */
public record Concordance(double value, double standardError, Interval interval) {

  /** How it was obtained. */
  public StatisticalMethod method() {
    return StatisticalMethod.CONCORDANCE;
  }

  /**
   * The concordance of risks with what happened.
   *
   * @param risk one a patient; higher means earlier
   * @return null when no pair can be ordered
   */
  static @Nullable Concordance of(List<Observation> observations, double[] risk, double level) {
    int n = risk.length;
    double[] pairs = new double[n];
    double[] agreeing = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (first(observations.get(i), observations.get(j))) {
          double agreement = 0.5 + 0.5 * Math.signum(risk[i] - risk[j]);
          pairs[i]++;
          pairs[j]++;
          agreeing[i] += agreement;
          agreeing[j] += agreement;
        }
      }
    }
    return of(pairs, agreeing, level);
  }

  private static boolean first(Observation one, Observation other) {
    return one.event()
        && (one.time() < other.time() || (one.time() == other.time() && !other.event()));
  }

  private static @Nullable Concordance of(double[] pairs, double[] agreeing, double level) {
    double all = 0;
    double agree = 0;
    for (int i = 0; i < pairs.length; i++) {
      all += pairs[i] / 2;
      agree += agreeing[i] / 2;
    }
    if (all == 0) {
      return null;
    }
    double value = agree / all;
    double variance = 0;
    for (int i = 0; i < pairs.length; i++) {
      double influence = (agreeing[i] - value * pairs[i]) / all;
      variance += influence * influence;
    }
    double error = Math.sqrt(variance);
    double half = error * Normal.quantile(0.5 + level / 2);
    return new Concordance(
        value, error, new Interval(Math.max(0, value - half), Math.min(1, value + half), level));
  }
}
