package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.WhyUndefined;

/**
 * Cox regression by Newton's method. Gives the values of R's coxph; where that warns of infinite
 * coefficients or leaves one out, this answers with the reason and no number.
 */
public final class Cox {

  private static final int MOST_ITERATIONS = 100;

  private Cox() {}

  /**
   * Fits the effects of covariates.
   *
   * @param observations one a patient
   * @param covariates at least one, each with a value for every patient
   */
  public static Outcome<CoxFit> fit(
      List<Observation> observations, List<Covariate> covariates, Ties ties) {
    return fit(observations, covariates, ties, MOST_ITERATIONS);
  }

  static Outcome<CoxFit> fit(
      List<Observation> observations, List<Covariate> covariates, Ties ties, int iterations) {
    if (covariates.isEmpty()
        || covariates.stream().anyMatch(c -> c.values().size() != observations.size())) {
      throw new IllegalArgumentException("each covariate needs a value for every patient");
    }
    if (observations.stream().noneMatch(Observation::event)) {
      return Outcome.undefined(WhyUndefined.NO_EVENTS);
    }
    Design design = Design.of(covariates, observations.size());
    var likelihood = new PartialLikelihood(observations, design.rows(), ties);
    Contribution start = likelihood.at(new double[covariates.size()]);
    OptionalInt flat = firstWithout(start.information);
    if (flat.isPresent()) {
      return undefined(WhyUndefined.NO_VARIATION, covariates.get(flat.getAsInt()));
    }
    int dependent = Symmetric.singularAt(start.information);
    if (dependent >= 0) {
      return undefined(WhyUndefined.COLLINEAR, covariates.get(dependent));
    }
    return switch (NewtonFit.of(likelihood, start, iterations)) {
      case NewtonFit.Diverged(var why) -> Outcome.undefined(why);
      case NewtonFit.Converged fit -> result(observations, covariates, ties, design, start, fit);
    };
  }

  /** The first covariate that is the same in all patients at risk whenever an event happens. */
  private static OptionalInt firstWithout(double[][] information) {
    return IntStream.range(0, information.length)
        .filter(k -> !(information[k][k] > 1e-12))
        .findFirst();
  }

  private static Outcome<CoxFit> undefined(WhyUndefined why, Covariate covariate) {
    return new Outcome.Undefined<>(why, why.sentence() + " (" + covariate.name() + ")");
  }

  private static Outcome<CoxFit> result(
      List<Observation> observations,
      List<Covariate> covariates,
      Ties ties,
      Design design,
      Contribution start,
      NewtonFit.Converged fit) {
    int degrees = covariates.size();
    double level = Interval.USUAL_LEVEL;
    List<CoxTerm> terms = new ArrayList<>();
    for (int k = 0; k < degrees; k++) {
      double unit = design.deviations()[k];
      double error = fit.standardError(k) / unit;
      terms.add(CoxTerm.of(covariates.get(k).name(), fit.beta(k) / unit, error, level));
    }
    double ratio = 2 * (fit.logLikelihood() - start.logLikelihood);
    return new Outcome.Found<>(
        new CoxFit(
            observations.size(),
            (int) observations.stream().filter(Observation::event).count(),
            List.copyOf(terms),
            start.logLikelihood,
            fit.logLikelihood(),
            ChiSquaredTest.of(Math.max(0, ratio), degrees),
            ChiSquaredTest.of(fit.wald(), degrees),
            ChiSquaredTest.of(fit.score(start), degrees),
            Concordance.of(observations, fit.predictors(), level),
            ties.method()));
  }
}
