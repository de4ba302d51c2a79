package org.nktrials.statistics.comparison;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1, equal values sharing the mean of theirs. */
final class Midranks {

  private final double[] ranks;
  private boolean ties;
  private double tieCubes;

  Midranks(double[] values) {
    ranks = new double[values.length];
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      give(order, from, to);
      from = to;
    }
  }

  private void give(int[] order, int from, int to) {
    double size = to - from;
    ties |= size > 1;
    tieCubes += size * size * size - size;
    for (int i = from; i < to; i++) {
      ranks[order[i]] = (from + 1 + to) / 2.0;
    }
  }

  double[] ranks() {
    return ranks;
  }

  boolean haveTies() {
    return ties;
  }

  /** Sum of t³ - t over groups of t equal values. */
  double tieCubes() {
    return tieCubes;
  }

  double sumOfFirst(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += ranks[i];
    }
    return sum;
  }
}
