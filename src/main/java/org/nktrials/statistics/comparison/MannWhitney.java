package org.nktrials.statistics.comparison;

import java.util.List;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.Normal;

/**
 * The Mann-Whitney test of two independent groups. Exact for fewer than 50 untied values a group,
 * else the normal approximation. Statistic and p-value are those of R's wilcox.test; the interval
 * of the shift is its exact one, or the ordered differences of the normal approximation.
 */
public final class MannWhitney {

  private static final int EXACT_BELOW = 50;

  private MannWhitney() {}

  /** Tests with continuity correction where the p-value is approximate. */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second) {
    boolean few = first.size() < EXACT_BELOW && second.size() < EXACT_BELOW;
    return test(
        first,
        second,
        few ? StatisticalMethod.MANN_WHITNEY_EXACT : StatisticalMethod.MANN_WHITNEY_NORMAL);
  }

  /**
   * Tests by one method. Values with ties cannot be tested exactly and fall back on the normal
   * approximation with continuity correction; the result says so.
   */
  static Outcome<TestResult> test(
      List<Double> first, List<Double> second, StatisticalMethod wanted) {
    double[] x = Sample.of(first);
    double[] y = Sample.of(second);
    if (x.length == 0 || y.length == 0) {
      return Outcome.undefined(WhyUndefined.TOO_FEW);
    }
    double[] all = Sample.joined(x, y);
    if (Sample.constant(all)) {
      return Outcome.undefined(WhyUndefined.NO_VARIATION);
    }
    var ranks = new Midranks(all);
    double u = ranks.sumOfFirst(x.length) - x.length * (x.length + 1.0) / 2;
    boolean exact = wanted == StatisticalMethod.MANN_WHITNEY_EXACT;
    if (exact && !ranks.haveTies()) {
      return new Outcome.Found<>(exact(x, y, (int) Math.round(u)));
    }
    return new Outcome.Found<>(
        normal(x, y, u, ranks, exact ? StatisticalMethod.MANN_WHITNEY_NORMAL : wanted));
  }

  private static TestResult exact(double[] x, double[] y, int u) {
    double level = Interval.USUAL_LEVEL;
    var counts = ExactCounts.mannWhitney(x.length, y.length);
    var shift =
        HodgesLehmann.of(
            HodgesLehmann.differences(x, y), counts.smallestWithin((1 - level) / 2), level);
    return result(u, shift, counts.twoSided(u), StatisticalMethod.MANN_WHITNEY_EXACT);
  }

  private static TestResult normal(
      double[] x, double[] y, double u, Midranks ranks, StatisticalMethod method) {
    double pairs = (double) x.length * y.length;
    double n = x.length + y.length;
    double deviation = Math.sqrt(pairs / 12 * (n + 1 - ranks.tieCubes() / (n * (n - 1))));
    double correction = method == StatisticalMethod.MANN_WHITNEY_NORMAL ? 0.5 : 0;
    double distance = Math.max(0, Math.abs(u - pairs / 2) - correction);
    double level = Interval.USUAL_LEVEL;
    int outside = HodgesLehmann.outside(pairs / 2, deviation, Normal.quantile(0.5 + level / 2));
    var shift = HodgesLehmann.of(HodgesLehmann.differences(x, y), outside, level);
    return result(u, shift, Normal.twoSided(distance / deviation), method);
  }

  private static TestResult result(
      double u, HodgesLehmann shift, double pValue, StatisticalMethod method) {
    return new TestResult(u, null, shift.estimate(), shift.interval(), pValue, method);
  }
}
