package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.Normal;

/**
 * Kendall's tau-b. Exact for fewer than 50 untied pairs, else normal with the variance corrected
 * for ties, as R's cor.test. The interval is Fieller's (Biometrika 1957;44:470), for five pairs and
 * more.
 */
public final class Kendall {

  private static final int EXACT_BELOW = 50;

  private Kendall() {}

  /** Tests the agreement in order of pairs, at least three of them. */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second) {
    var pairs = new Pairs(first, second);
    Optional<WhyUndefined> obstacle = pairs.obstacle();
    if (obstacle.isPresent()) {
      return Outcome.undefined(obstacle.get());
    }
    int n = pairs.size();
    double all = n * (n - 1) / 2.0;
    var x = new TieSums(pairs.x);
    var y = new TieSums(pairs.y);
    double score = score(pairs);
    double tau = score / Math.sqrt((all - x.pairs) * (all - y.pairs));
    boolean exact = n < EXACT_BELOW && x.pairs == 0 && y.pairs == 0;
    double p =
        exact
            ? ExactCounts.kendall(n).twoSided((int) Math.round((score + all) / 2))
            : Normal.twoSided(score / Math.sqrt(variance(n, x, y)));
    return new Outcome.Found<>(
        new TestResult(
            score,
            null,
            tau,
            FisherInterval.of(tau, n > 4 ? 0.437 / (n - 4) : 0),
            p,
            exact ? StatisticalMethod.KENDALL_EXACT : StatisticalMethod.KENDALL_NORMAL));
  }

  private static double score(Pairs pairs) {
    double score = 0;
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = 0; j < i; j++) {
        score += Math.signum(pairs.x[i] - pairs.x[j]) * Math.signum(pairs.y[i] - pairs.y[j]);
      }
    }
    return score;
  }

  private static double variance(double n, TieSums x, TieSums y) {
    double free = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18;
    double twice = 2 * x.pairs * y.pairs / (n * (n - 1));
    double triple = x.triples * y.triples / (9 * n * (n - 1) * (n - 2));
    return free + twice + triple;
  }

  /** Sums over groups of t equal values. */
  private static final class TieSums {
    double pairs;
    double triples;
    double spread;

    TieSums(double[] values) {
      var sizes = new TreeMap<Double, Integer>();
      for (double value : values) {
        sizes.merge(value + 0.0, 1, Integer::sum);
      }
      for (int size : sizes.values()) {
        double t = size;
        pairs += t * (t - 1) / 2;
        triples += t * (t - 1) * (t - 2);
        spread += t * (t - 1) * (2 * t + 5);
      }
    }
  }
}
