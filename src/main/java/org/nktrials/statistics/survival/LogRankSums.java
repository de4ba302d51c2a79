package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Observed and expected events with their hypergeometric covariance, summed over event times. */
final class LogRankSums {

  private final boolean weighBySurvival;
  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  LogRankSums(int groups, boolean weighBySurvival) {
    this.weighBySurvival = weighBySurvival;
    this.observed = new double[groups];
    this.expected = new double[groups];
    this.covariance = new double[groups][groups];
  }

  double observed(int group) {
    return observed[group];
  }

  double expected(int group) {
    return expected[group];
  }

  void addAll(List<List<Observation>> groups) {
    List<Observation> everybody = new ArrayList<>();
    groups.forEach(everybody::addAll);
    List<Counts> counts = groups.stream().map(Counts::new).toList();
    double survival = 1;
    for (RiskTable.Row row : RiskTable.of(everybody).rows()) {
      counts.forEach(group -> group.moveTo(row.time()));
      if (row.events() > 0) {
        add(row, counts, weighBySurvival ? survival : 1);
        survival = survival * (row.atRisk() - row.events()) / row.atRisk();
      }
    }
  }

  private void add(RiskTable.Row row, List<Counts> groups, double weight) {
    double n = row.atRisk();
    double d = row.events();
    double spread = n == 1 ? 0 : weight * weight * d * (n - d) / (n * n * (n - 1));
    for (int g = 0; g < observed.length; g++) {
      double atRisk = groups.get(g).atRisk();
      observed[g] += weight * groups.get(g).events();
      expected[g] += weight * d * atRisk / n;
      covariance[g][g] += spread * n * atRisk;
      for (int h = 0; h < observed.length; h++) {
        covariance[g][h] -= spread * atRisk * groups.get(h).atRisk();
      }
    }
  }

  /** The test of groups that could have had events; empty if fewer than two could. */
  Optional<ChiSquaredTest> test() {
    int[] used = IntStream.range(0, expected.length).filter(g -> covariance[g][g] > 0).toArray();
    int degrees = used.length - 1;
    if (degrees < 1) {
      return Optional.empty();
    }
    double[][] matrix = new double[degrees][degrees];
    double[] difference = new double[degrees];
    for (int i = 0; i < degrees; i++) {
      difference[i] = observed[used[i]] - expected[used[i]];
      for (int j = 0; j < degrees; j++) {
        matrix[i][j] = covariance[used[i]][used[j]];
      }
    }
    return Optional.ofNullable(Symmetric.factor(matrix))
        .map(factor -> ChiSquaredTest.of(factor.inverseForm(difference), degrees));
  }

  /** One group as time goes on. */
  private static final class Counts {

    private final List<RiskTable.Row> rows;
    private int next;
    private int events;

    Counts(List<Observation> group) {
      this.rows = RiskTable.of(group).rows();
    }

    void moveTo(double time) {
      while (next < rows.size() && rows.get(next).time() < time) {
        next++;
      }
      boolean here = next < rows.size() && rows.get(next).time() == time;
      events = here ? rows.get(next).events() : 0;
    }

    int atRisk() {
      return next < rows.size() ? rows.get(next).atRisk() : 0;
    }

    int events() {
      return events;
    }
  }
}
