package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.StudentT;

/**
 * Rank correlation. Without ties the p-value is exact up to nine pairs and an Edgeworth series
 * above, with ties it is Student's t of the correlation of mean ranks; as R's cor.test does.
 */
public final class Spearman {

  private Spearman() {}

  /** Tests the rank correlation of pairs, at least three of them. */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second) {
    return test(first, second, false);
  }

  /**
   * Tests the rank correlation.
   *
   * @param byT by Student's t even without ties
   */
  static Outcome<TestResult> test(List<Double> first, List<Double> second, boolean byT) {
    var pairs = new Pairs(first, second);
    Optional<WhyUndefined> obstacle = pairs.obstacle();
    if (obstacle.isPresent()) {
      return Outcome.undefined(obstacle.get());
    }
    var x = new Midranks(pairs.x);
    var y = new Midranks(pairs.y);
    double rho = Pairs.correlation(x.ranks(), y.ranks());
    if (byT || x.haveTies() || y.haveTies()) {
      double df = pairs.size() - 2;
      double t = Pearson.t(rho, df);
      double p = StudentT.twoSided(t, df);
      return found(pairs, rho, t, df, p, StatisticalMethod.SPEARMAN_T);
    }
    double squares = 0;
    for (int i = 0; i < pairs.size(); i++) {
      double difference = x.ranks()[i] - y.ranks()[i];
      squares += difference * difference;
    }
    boolean few = pairs.size() <= SpearmanTail.MOST_EXACT;
    return found(
        pairs,
        rho,
        squares,
        null,
        SpearmanTail.twoSided(pairs.size(), Math.round(squares)),
        few ? StatisticalMethod.SPEARMAN_EXACT : StatisticalMethod.SPEARMAN_EDGEWORTH);
  }

  /** Bonett and Wright's variance of z takes account of ranks. */
  private static Outcome<TestResult> found(
      Pairs pairs,
      double rho,
      double statistic,
      @Nullable Double degreesOfFreedom,
      double pValue,
      StatisticalMethod method) {
    int n = pairs.size();
    double variance = n > 3 ? (1 + rho * rho / 2) / (n - 3) : 0;
    return new Outcome.Found<>(
        new TestResult(
            statistic, degreesOfFreedom, rho, FisherInterval.of(rho, variance), pValue, method));
  }
}
