package org.nktrials.statistics.comparison;

/** Probabilities of rank statistics when nothing but chance orders untied values. */
final class ExactCounts {

  private final double[] probabilities;

  private ExactCounts(double[] probabilities) {
    this.probabilities = probabilities;
  }

  /** Mann-Whitney's U of m against n values; the recursion over the rank of the largest. */
  static ExactCounts mannWhitney(int m, int n) {
    double[][] shorter = new double[n + 1][];
    for (int j = 0; j <= n; j++) {
      shorter[j] = new double[] {1};
    }
    for (int i = 1; i <= m; i++) {
      double[][] longer = new double[n + 1][];
      longer[0] = new double[] {1};
      for (int j = 1; j <= n; j++) {
        longer[j] = new double[i * j + 1];
        double fromFirst = (double) i / (i + j);
        for (int u = 0; u <= i * j; u++) {
          longer[j][u] = fromFirst * at(shorter[j], u - j) + (1 - fromFirst) * at(longer[j - 1], u);
        }
      }
      shorter = longer;
    }
    return new ExactCounts(shorter[n]);
  }

  /** Sum of the positive signed ranks of n differences. */
  static ExactCounts signedRank(int n) {
    double[] sums = {1};
    for (int rank = 1; rank <= n; rank++) {
      double[] next = new double[sums.length + rank];
      for (int v = 0; v < next.length; v++) {
        next[v] = 0.5 * at(sums, v) + 0.5 * at(sums, v - rank);
      }
      sums = next;
    }
    return new ExactCounts(sums);
  }

  /** Pairs in order among all pairs of a random permutation of n. */
  static ExactCounts kendall(int n) {
    double[] pairs = {1};
    for (int size = 2; size <= n; size++) {
      double[] next = new double[pairs.length + size - 1];
      for (int v = 0; v < next.length; v++) {
        for (int k = 0; k < size; k++) {
          next[v] += at(pairs, v - k) / size;
        }
      }
      pairs = next;
    }
    return new ExactCounts(pairs);
  }

  private static double at(double[] values, int index) {
    return index < 0 || index >= values.length ? 0 : values[index];
  }

  /** Twice the smaller tail, 1 at most. */
  double twoSided(int value) {
    double below = 0;
    double above = 0;
    for (int v = 0; v < probabilities.length; v++) {
      below += v <= value ? probabilities[v] : 0;
      above += v >= value ? probabilities[v] : 0;
    }
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** How many of the smallest values have together at most a probability. */
  int smallestWithin(double probability) {
    double sum = 0;
    int count = 0;
    while (count < probabilities.length && sum + probabilities[count] <= probability) {
      sum += probabilities[count];
      count++;
    }
    return count;
  }
}
