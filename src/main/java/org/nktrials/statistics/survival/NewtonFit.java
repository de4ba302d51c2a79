package org.nktrials.statistics.survival;

import java.util.Arrays;
import java.util.Objects;
import org.nktrials.statistics.WhyUndefined;

/** Where Newton's method came to rest, or why it did not. */
sealed interface NewtonFit {

  /** A step this small beside the coefficients changes nothing that is shown. */
  double RESTS = 1e-10;

  /** Logarithm of a hazard ratio between two patients beyond which no data of a trial lead. */
  double ABSURD = 35;

  int MOST_HALVINGS = 30;

  /** The likelihood has no maximum, or none was found. */
  record Diverged(WhyUndefined why) implements NewtonFit {}

  /** The maximum. */
  final class Converged implements NewtonFit {

    private final double[] beta;
    private final Contribution at;
    private final Symmetric information;
    private final double[] predictors;

    private Converged(double[] beta, Contribution at, Symmetric information, double[] predictors) {
      this.beta = beta;
      this.at = at;
      this.information = information;
      this.predictors = predictors;
    }

    double beta(int covariate) {
      return beta[covariate];
    }

    double standardError(int covariate) {
      return Math.sqrt(information.inverseAt(covariate));
    }

    double logLikelihood() {
      return at.logLikelihood;
    }

    double[] predictors() {
      return predictors;
    }

    double wald() {
      double sum = 0;
      for (int i = 0; i < beta.length; i++) {
        for (int j = 0; j < beta.length; j++) {
          sum += beta[i] * at.information[i][j] * beta[j];
        }
      }
      return sum;
    }

    /** The score test, which needs the likelihood without effect only. */
    double score(Contribution start) {
      return Objects.requireNonNull(Symmetric.factor(start.information)).inverseForm(start.score);
    }
  }

  /** Climbs from no effect; a step that goes down is halved. */
  static NewtonFit of(PartialLikelihood likelihood, Contribution start, int iterations) {
    double[] beta = new double[start.score.length];
    Contribution at = start;
    for (int iteration = 0; iteration < iterations; iteration++) {
      Symmetric information = Symmetric.factor(at.information);
      if (information == null) {
        return new Diverged(WhyUndefined.MONOTONE_LIKELIHOOD);
      }
      double[] step = information.solve(at.score);
      if (rests(step, beta)) {
        return new Converged(beta, at, information, likelihood.predictors(beta));
      }
      if (spread(likelihood.predictors(beta)) > ABSURD
          && spread(likelihood.predictors(step)) > 0.1) {
        return new Diverged(WhyUndefined.MONOTONE_LIKELIHOOD);
      }
      double[] next = moved(beta, step, 1);
      Contribution there = likelihood.at(next);
      for (int halving = 1; halving < MOST_HALVINGS && falls(at, there); halving++) {
        next = moved(beta, step, Math.scalb(1.0, -halving));
        there = likelihood.at(next);
      }
      beta = next;
      at = there;
    }
    return new Diverged(WhyUndefined.NOT_CONVERGED);
  }

  private static boolean falls(Contribution from, Contribution to) {
    return !(to.logLikelihood >= from.logLikelihood - 1e-10 * Math.abs(from.logLikelihood));
  }

  private static boolean rests(double[] step, double[] beta) {
    for (int k = 0; k < step.length; k++) {
      if (!(Math.abs(step[k]) <= RESTS * (1 + Math.abs(beta[k])))) {
        return false;
      }
    }
    return true;
  }

  private static double spread(double[] predictors) {
    return Arrays.stream(predictors).max().orElse(0) - Arrays.stream(predictors).min().orElse(0);
  }

  private static double[] moved(double[] beta, double[] step, double share) {
    double[] moved = beta.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += share * step[k];
    }
    return moved;
  }
}
