package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.WhyUndefined;

/**
 * Tests whether effects are the same over time: the score test of an interaction of each covariate
 * with 1 - S(t-), time on the scale of the Kaplan-Meier curve. Gives the values of R's cox.zph
 * since version 3 of its survival package.
 */
public final class ProportionalHazards {

  private ProportionalHazards() {}

  /**
   * The test of one covariate.
   *
   * @param covariate its name
   * @param test small p: the effect changes over time
   */
  public record CovariateTest(String covariate, ChiSquaredTest test, StatisticalMethod method) {}

  /** The tests of the covariates of a fit; undefined where the fit is. */
  public static Outcome<List<CovariateTest>> test(
      List<Observation> observations, List<Covariate> covariates, Ties ties) {
    return switch (Cox.fit(observations, covariates, ties)) {
      case Outcome.Undefined(var why, var sentence) -> new Outcome.Undefined<>(why, sentence);
      case Outcome.Found(var fit) -> test(observations, covariates, ties, fit);
    };
  }

  private static Outcome<List<CovariateTest>> test(
      List<Observation> observations, List<Covariate> covariates, Ties ties, CoxFit fit) {
    Design design = Design.of(covariates, observations.size());
    double[] beta = new double[covariates.size()];
    for (int k = 0; k < beta.length; k++) {
      beta[k] = fit.terms().get(k).coefficient() * design.deviations()[k];
    }
    var byTime =
        new PartialLikelihood(observations, design.rows(), ties).byEventTime(beta).reversed();
    double[] scale = scale(observations);
    List<CovariateTest> tests = new ArrayList<>();
    for (int k = 0; k < beta.length; k++) {
      Contribution extended = interaction(byTime, scale, k);
      Symmetric information = Symmetric.factor(extended.information);
      if (information == null) {
        return Outcome.undefined(WhyUndefined.TOO_FEW);
      }
      var test = ChiSquaredTest.of(information.inverseForm(extended.score), 1);
      tests.add(
          new CovariateTest(
              covariates.get(k).name(), test, StatisticalMethod.PROPORTIONAL_HAZARDS));
    }
    return new Outcome.Found<>(List.copyOf(tests));
  }

  /** 1 - S just before each event time. */
  private static double[] scale(List<Observation> observations) {
    List<Double> scale = new ArrayList<>();
    double before = 1;
    for (SurvivalStep step : KaplanMeier.estimate(observations).steps()) {
      if (step.events() > 0) {
        scale.add(1 - before);
        before = step.survival();
      }
    }
    return scale.stream().mapToDouble(value -> value).toArray();
  }

  /** Score and information of the covariates and of one of them times the scale of time. */
  private static Contribution interaction(List<Contribution> byTime, double[] scale, int which) {
    int p = byTime.getFirst().score.length;
    Contribution sum = new Contribution(p + 1);
    for (int t = 0; t < scale.length; t++) {
      Contribution at = byTime.get(t);
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          sum.information[i][j] += at.information[i][j];
        }
        double mixed = scale[t] * at.information[i][which];
        sum.information[i][p] += mixed;
        sum.information[p][i] += mixed;
      }
      sum.score[p] += scale[t] * at.score[which];
      sum.information[p][p] += scale[t] * scale[t] * at.information[which][which];
    }
    return sum;
  }
}
