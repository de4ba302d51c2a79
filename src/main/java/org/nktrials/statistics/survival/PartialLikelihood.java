package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cox's partial likelihood of covariates, one row a patient. */
final class PartialLikelihood {

  private final List<Observation> observations;
  private final double[][] x;
  private final Ties ties;

  /** Patients from the longest to the shortest follow-up. */
  private final int[] backwards;

  private final int mostTied;

  PartialLikelihood(List<Observation> observations, double[][] x, Ties ties) {
    this.observations = observations;
    this.x = x;
    this.ties = ties;
    this.backwards =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -observations.get(i).time()))
            .mapToInt(i -> i)
            .toArray();
    this.mostTied =
        RiskTable.of(observations).rows().stream().mapToInt(RiskTable.Row::events).max().orElse(0);
  }

  double[] predictors(double[] beta) {
    double[] predictors = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < beta.length; k++) {
        predictors[i] += beta[k] * x[i][k];
      }
    }
    return predictors;
  }

  Contribution at(double[] beta) {
    Contribution sum = new Contribution(beta.length);
    byEventTime(beta).forEach(sum::add);
    return sum;
  }

  /** The contributions of the event times, from the last to the first. */
  List<Contribution> byEventTime(double[] beta) {
    double[] predictors = predictors(beta);
    double largest = IntStream.range(0, x.length).mapToDouble(i -> predictors[i]).max().orElse(0);
    RiskSums sums = sums(beta.length);
    List<Contribution> contributions = new ArrayList<>();
    for (int from = 0; from < backwards.length; ) {
      int to = from;
      Contribution contribution = new Contribution(beta.length);
      boolean events = false;
      while (to < backwards.length && sameTime(from, to)) {
        int patient = backwards[to];
        double relative = predictors[patient] - largest;
        sums.join(Math.exp(relative), x[patient]);
        if (observations.get(patient).event()) {
          events = true;
          sums.event(Math.exp(relative), x[patient]);
          contribution.addEvent(relative, x[patient]);
        }
        to++;
      }
      if (events) {
        sums.close(contribution);
        contributions.add(contribution);
      }
      from = to;
    }
    return contributions;
  }

  private RiskSums sums(int covariates) {
    return switch (ties) {
      case EFRON -> new ApproximateTies(covariates, true);
      case BRESLOW -> new ApproximateTies(covariates, false);
      case EXACT -> new ExactTies(covariates, mostTied);
    };
  }

  private boolean sameTime(int one, int other) {
    return observations.get(backwards[one]).time() == observations.get(backwards[other]).time();
  }
}
