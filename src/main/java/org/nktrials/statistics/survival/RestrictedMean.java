package org.nktrials.statistics.survival;

import org.nktrials.statistics.Interval;
import org.nktrials.statistics.distribution.Normal;

/**
 * Mean time without the event within a limit.
 *
 * @param limit end of the area under the curve
 * @param mean the area
 * @param standardError from Greenwood's variance
 * @param interval plain
 */
public record RestrictedMean(double limit, double mean, double standardError, Interval interval) {

  static RestrictedMean of(SurvivalCurve curve, double limit) {
    double area = 0;
    double variance = 0;
    double end = limit;
    for (SurvivalStep step : curve.steps().reversed()) {
      if (step.time() < end) {
        area += step.survival() * (end - step.time());
        end = step.time();
        variance += area * area * hazardVariance(step);
      }
    }
    double mean = area + end;
    double error = Math.sqrt(variance);
    double half = error * Normal.quantile(0.5 + curve.level() / 2);
    return new RestrictedMean(limit, mean, error, Interval.around(mean, half, curve.level()));
  }

  private static double hazardVariance(SurvivalStep step) {
    int left = step.atRisk() - step.events();
    return left == 0 ? 0 : (double) step.events() / ((double) step.atRisk() * left);
  }
}
