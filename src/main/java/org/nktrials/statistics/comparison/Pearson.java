package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.Optional;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.StudentT;

/** The product-moment correlation; the values of R's cor.test. */
public final class Pearson {

  private Pearson() {}

  /** Tests the correlation of pairs, at least three of them. */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second) {
    var pairs = new Pairs(first, second);
    Optional<WhyUndefined> obstacle = pairs.obstacle();
    if (obstacle.isPresent()) {
      return Outcome.undefined(obstacle.get());
    }
    double r = Pairs.correlation(pairs.x, pairs.y);
    int n = pairs.size();
    double df = n - 2;
    return new Outcome.Found<>(
        new TestResult(
            t(r, df),
            df,
            r,
            FisherInterval.of(r, n > 3 ? 1.0 / (n - 3) : 0),
            StudentT.twoSided(t(r, df), df),
            StatisticalMethod.PEARSON));
  }

  /** Student's t of a correlation; infinite at 1. */
  static double t(double r, double df) {
    return r * Math.sqrt(df / (1 - r * r));
  }
}
