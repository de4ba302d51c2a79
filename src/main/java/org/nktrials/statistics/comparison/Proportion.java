package org.nktrials.statistics.comparison;

import org.nktrials.statistics.Interval;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.distribution.BetaDistribution;

/**
 * A share of patients with its exact interval.
 *
 * @param successes patients with the feature
 * @param trials all patients, at least 1
 * @param share successes over trials
 * @param interval of Clopper and Pearson
 */
public record Proportion(int successes, int trials, double share, Interval interval) {

  /** The share at the usual level. */
  public static Proportion of(int successes, int trials) {
    return of(successes, trials, Interval.USUAL_LEVEL);
  }

  /** The share with an interval of any level. */
  public static Proportion of(int successes, int trials, double level) {
    if (successes < 0 || trials < 1 || successes > trials) {
      throw new IllegalArgumentException("a proportion needs 0 to all of at least one patient");
    }
    double tail = (1 - level) / 2;
    int failures = trials - successes;
    double lower = successes == 0 ? 0 : BetaDistribution.quantile(tail, successes, failures + 1.0);
    double upper =
        failures == 0 ? 1 : BetaDistribution.quantile(1 - tail, successes + 1.0, failures);
    return new Proportion(
        successes, trials, (double) successes / trials, new Interval(lower, upper, level));
  }

  /** How the interval was obtained. */
  public StatisticalMethod method() {
    return StatisticalMethod.CLOPPER_PEARSON;
  }
}
