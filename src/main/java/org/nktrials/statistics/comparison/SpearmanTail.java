package org.nktrials.statistics.comparison;

import org.nktrials.statistics.distribution.Normal;

/**
 * Distribution of the sum of squared rank differences without ties: all permutations up to nine
 * pairs, above that the Edgeworth series of Best and Roberts (AS 89, Appl Stat 1975;24:377).
 */
final class SpearmanTail {

  static final int MOST_EXACT = 9;

  private SpearmanTail() {}

  /** Twice the tail on the side of the observed sum, 1 at most. */
  static double twoSided(int n, long squares) {
    double middle = ((double) n * n * n - n) / 6;
    boolean above = squares > middle;
    double tail = n <= MOST_EXACT ? exact(n, squares, above) : series(n, squares, above);
    return Math.min(1, 2 * tail);
  }

  private static double exact(int n, long squares, boolean above) {
    int[] ranks = new int[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = i;
    }
    long[] counts = new long[2];
    permute(ranks, 0, squares, above, counts);
    return (double) counts[0] / counts[1];
  }

  private static void permute(int[] ranks, int fixed, long squares, boolean above, long[] counts) {
    if (fixed == ranks.length) {
      long sum = 0;
      for (int i = 0; i < ranks.length; i++) {
        sum += (long) (ranks[i] - i) * (ranks[i] - i);
      }
      counts[0] += (above ? sum >= squares : sum <= squares) ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int next = fixed; next < ranks.length; next++) {
      swap(ranks, fixed, next);
      permute(ranks, fixed + 1, squares, above, counts);
      swap(ranks, fixed, next);
    }
  }

  private static void swap(int[] ranks, int one, int other) {
    int kept = ranks[one];
    ranks[one] = ranks[other];
    ranks[other] = kept;
  }

  /** The sum moves in steps of 2, of which the series takes the nearer edge. */
  private static double series(int n, long squares, boolean above) {
    double edge = above ? squares - 1.0 : squares + 1.0;
    double b = 1.0 / n;
    double x = (6 * edge * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
    double y = x * x;
    double inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
    double u =
        x
            * b
            * (0.2274
                + b * (0.2531 + 0.1745 * b)
                + y
                    * (-0.0758
                        + b * (0.1033 + 0.3932 * b)
                        - y * b * (0.0879 + 0.0151 * b - y * inner)));
    double upper = u * Math.exp(-y / 2) + Normal.upperTail(x);
    return Math.max(0, Math.min(1, above ? upper : 1 - upper));
  }
}
