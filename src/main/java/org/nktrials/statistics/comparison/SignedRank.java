package org.nktrials.statistics.comparison;

import java.util.Arrays;
import java.util.List;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.Normal;

/**
 * Wilcoxon's signed-rank test of pairs. Exact for fewer than 50 differences that are untied and not
 * 0, else the normal approximation without the zeros. Statistic and p-value are those of R's
 * wilcox.test with paired values.
 */
public final class SignedRank {

  private static final int EXACT_BELOW = 50;

  private SignedRank() {}

  /** Tests whether differences, such as after minus before, lie about 0. */
  public static Outcome<TestResult> test(List<Double> differences) {
    double[] all = Sample.of(differences);
    double[] moved = Arrays.stream(all).filter(difference -> difference != 0).toArray();
    if (all.length == 0) {
      return Outcome.undefined(WhyUndefined.TOO_FEW);
    }
    if (moved.length == 0) {
      return Outcome.undefined(WhyUndefined.NO_VARIATION);
    }
    var ranks = new Midranks(Arrays.stream(moved).map(Math::abs).toArray());
    double sum = 0;
    for (int i = 0; i < moved.length; i++) {
      sum += moved[i] > 0 ? ranks.ranks()[i] : 0;
    }
    boolean exact = moved.length == all.length && moved.length < EXACT_BELOW && !ranks.haveTies();
    return new Outcome.Found<>(exact ? exact(moved, sum) : normal(moved, sum, ranks));
  }

  private static TestResult exact(double[] differences, double sum) {
    double level = Interval.USUAL_LEVEL;
    var counts = ExactCounts.signedRank(differences.length);
    var shift =
        HodgesLehmann.of(
            HodgesLehmann.means(differences), counts.smallestWithin((1 - level) / 2), level);
    double p = counts.twoSided((int) Math.round(sum));
    return result(sum, shift, p, StatisticalMethod.SIGNED_RANK_EXACT);
  }

  private static TestResult normal(double[] differences, double sum, Midranks ranks) {
    double n = differences.length;
    double mean = n * (n + 1) / 4;
    double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ranks.tieCubes() / 48);
    double distance = Math.max(0, Math.abs(sum - mean) - 0.5);
    double level = Interval.USUAL_LEVEL;
    int outside = HodgesLehmann.outside(mean, deviation, Normal.quantile(0.5 + level / 2));
    var shift = HodgesLehmann.of(HodgesLehmann.means(differences), outside, level);
    double p = Normal.twoSided(distance / deviation);
    return result(sum, shift, p, StatisticalMethod.SIGNED_RANK_NORMAL);
  }

  private static TestResult result(
      double sum, HodgesLehmann shift, double pValue, StatisticalMethod method) {
    return new TestResult(sum, null, shift.estimate(), shift.interval(), pValue, method);
  }
}
