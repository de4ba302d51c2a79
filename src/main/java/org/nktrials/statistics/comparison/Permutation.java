package org.nktrials.statistics.comparison;

import java.util.List;
import java.util.SplittableRandom;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;

/**
 * Difference of two means judged by all ways of dealing the values to two groups of these sizes,
 * for groups too small for anything else. With more than 200,000 ways a sample of 20,000 is judged,
 * the observed one counted in (Phipson and Smyth, Stat Appl Genet Mol Biol 2010;9:39).
 */
public final class Permutation {

  private static final long MOST_WAYS = 200_000;
  private static final int SAMPLED = 20_000;

  /** Sums of the same numbers in another order differ by rounding. */
  private static final double ROUNDING = 1e-9;

  private Permutation() {}

  /**
   * Tests the difference of means, first minus second.
   *
   * @param seed fixes the sample of permutations where one is needed
   */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second, long seed) {
    double[] x = Sample.of(first);
    double[] y = Sample.of(second);
    if (x.length == 0 || y.length == 0) {
      return Outcome.undefined(WhyUndefined.TOO_FEW);
    }
    double[] all = Sample.joined(x, y);
    if (Sample.constant(all)) {
      return Outcome.undefined(WhyUndefined.NO_VARIATION);
    }
    double difference = Sample.mean(x) - Sample.mean(y);
    boolean exact = ways(all.length, x.length) <= MOST_WAYS;
    double p = exact ? everyWay(all, x.length) : sampled(all, x.length, new SplittableRandom(seed));
    return new Outcome.Found<>(
        new TestResult(
            difference,
            null,
            difference,
            interval(first, second),
            p,
            exact ? StatisticalMethod.PERMUTATION_EXACT : StatisticalMethod.PERMUTATION_SAMPLED));
  }

  private static Interval interval(List<Double> first, List<Double> second) {
    return Welch.test(first, second) instanceof Outcome.Found<TestResult>(var welch)
        ? welch.interval()
        : Interval.unknown(Interval.USUAL_LEVEL);
  }

  private static double ways(int all, int chosen) {
    double ways = 1;
    for (int i = 1; i <= chosen; i++) {
      ways = ways * (all - chosen + i) / i;
    }
    return Math.rint(ways);
  }

  /** Distance of the sum of the first group from what an equal division would give. */
  private static double distance(double[] all, int size, double mean) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += all[i] - mean;
    }
    return Math.abs(sum);
  }

  private static double everyWay(double[] all, int size) {
    double mean = Sample.mean(all);
    double limit = distance(all, size, mean) - tolerance(all);
    long[] counts = new long[2];
    choose(all, 0, size, 0, mean, limit, counts);
    return (double) counts[0] / counts[1];
  }

  private static void choose(
      double[] all, int from, int left, double sum, double mean, double limit, long[] counts) {
    if (left == 0) {
      counts[0] += Math.abs(sum) >= limit ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = from; i <= all.length - left; i++) {
      choose(all, i + 1, left - 1, sum + all[i] - mean, mean, limit, counts);
    }
  }

  private static double sampled(double[] all, int size, SplittableRandom random) {
    double mean = Sample.mean(all);
    double limit = distance(all, size, mean) - tolerance(all);
    double[] dealt = all.clone();
    int reached = 1;
    for (int round = 0; round < SAMPLED; round++) {
      for (int i = 0; i < size; i++) {
        int other = random.nextInt(i, dealt.length);
        double kept = dealt[i];
        dealt[i] = dealt[other];
        dealt[other] = kept;
      }
      reached += distance(dealt, size, mean) >= limit ? 1 : 0;
    }
    return reached / (SAMPLED + 1.0);
  }

  private static double tolerance(double[] all) {
    return ROUNDING * Math.sqrt(Sample.sumOfSquares(all));
  }
}
