package org.nktrials.statistics.comparison;

import java.util.Arrays;
import org.nktrials.statistics.Interval;

/**
 * Median of pairwise differences or means, with the interval that belongs to the rank test: both
 * bounds leave as many of the ordered values outside as the test leaves probability (Hodges and
 * Lehmann, Ann Math Stat 1963;34:598).
 */
record HodgesLehmann(double estimate, Interval interval) {

  /** Differences of each first value and each second. */
  static double[] differences(double[] first, double[] second) {
    double[] differences = new double[Math.multiplyExact(first.length, second.length)];
    int next = 0;
    for (double one : first) {
      for (double other : second) {
        differences[next++] = one - other;
      }
    }
    return differences;
  }

  /** Means of each two values, each with itself too. */
  static double[] means(double[] values) {
    double[] means = new double[Math.multiplyExact(values.length, values.length + 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= i; j++) {
        means[next++] = (values[i] + values[j]) / 2;
      }
    }
    return means;
  }

  /**
   * The estimate with its interval.
   *
   * @param outside values outside on either side; 0 when no interval reaches the level
   */
  static HodgesLehmann of(double[] values, int outside, double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    boolean known = outside > 0 && outside <= n / 2;
    return new HodgesLehmann(
        median,
        known
            ? new Interval(sorted[outside - 1], sorted[n - outside], level)
            : Interval.unknown(level));
  }

  /** Values outside by the normal approximation of the rank statistic. */
  static int outside(double mean, double deviation, double z) {
    return (int) Math.max(0, Math.floor(mean - z * deviation));
  }
}
