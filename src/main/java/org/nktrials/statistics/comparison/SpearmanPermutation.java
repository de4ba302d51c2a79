package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;

/**
 * Rank correlation with ties, as dose levels have them, judged by permutation: every order of up to
 * nine pairs, a sample of 20,000 orders above, the observed one counted in (Phipson and Smyth, Stat
 * Appl Genet Mol Biol 2010;9:39).
 */
public final class SpearmanPermutation {

  private static final int MOST_EXACT = 9;
  private static final int SAMPLED = 20_000;

  /** Sums of the same numbers in another order differ by rounding. */
  private static final double ROUNDING = 1e-9;

  private SpearmanPermutation() {}

  /**
   * Tests the rank correlation of pairs, at least three of them.
   *
   * @param seed fixes the sample of orders where one is needed
   */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second, long seed) {
    var pairs = new Pairs(first, second);
    Optional<WhyUndefined> obstacle = pairs.obstacle();
    if (obstacle.isPresent()) {
      return Outcome.undefined(obstacle.get());
    }
    double[] x = centred(new Midranks(pairs.x).ranks());
    double[] y = centred(new Midranks(pairs.y).ranks());
    double rho = Pairs.correlation(x, y);
    double limit = Math.abs(product(x, y)) - ROUNDING;
    int n = pairs.size();
    boolean exact = n <= MOST_EXACT;
    double p = exact ? everyOrder(x, y, limit) : sampled(x, y, limit, new SplittableRandom(seed));
    double variance = n > 3 ? (1 + rho * rho / 2) / (n - 3) : 0;
    return new Outcome.Found<>(
        new TestResult(
            rho,
            null,
            rho,
            FisherInterval.of(rho, variance),
            p,
            exact
                ? StatisticalMethod.SPEARMAN_PERMUTATION_EXACT
                : StatisticalMethod.SPEARMAN_PERMUTATION_SAMPLED));
  }

  private static double[] centred(double[] ranks) {
    double mean = Sample.mean(ranks);
    double[] centred = new double[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      centred[i] = ranks[i] - mean;
    }
    return centred;
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static double everyOrder(double[] x, double[] y, double limit) {
    long[] counts = new long[2];
    permute(x, y.clone(), 0, limit, counts);
    return (double) counts[0] / counts[1];
  }

  private static void permute(double[] x, double[] y, int fixed, double limit, long[] counts) {
    if (fixed == y.length) {
      counts[0] += Math.abs(product(x, y)) >= limit ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int next = fixed; next < y.length; next++) {
      swap(y, fixed, next);
      permute(x, y, fixed + 1, limit, counts);
      swap(y, fixed, next);
    }
  }

  private static double sampled(double[] x, double[] y, double limit, SplittableRandom random) {
    double[] dealt = y.clone();
    int reached = 1;
    for (int round = 0; round < SAMPLED; round++) {
      for (int i = dealt.length - 1; i > 0; i--) {
        swap(dealt, i, random.nextInt(i + 1));
      }
      reached += Math.abs(product(x, dealt)) >= limit ? 1 : 0;
    }
    return reached / (SAMPLED + 1.0);
  }

  private static void swap(double[] values, int one, int other) {
    double kept = values[one];
    values[one] = values[other];
    values[other] = kept;
  }
}
