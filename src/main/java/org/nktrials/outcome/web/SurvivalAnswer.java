package org.nktrials.outcome.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.SurvivalAnalysis;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.survival.ChiSquaredTest;
import org.nktrials.statistics.survival.Concordance;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.CoxTerm;
import org.nktrials.statistics.survival.LogRankResult;

/**
 * A survival analysis as programs read it.
 *
 * @param kaplanMeier one a group, in alphabetical order
 * @param logRank null without groups and where no test is possible
 * @param cox empty without covariates and where no fit exists
 * @param undetermined why a part that was asked for is not there; left out when there is nothing
 */
record SurvivalAnswer(
    List<CurveAnswer> kaplanMeier,
    @Nullable ChiSquaredTest logRank,
    List<CoxAnswer> cox,
    @Nullable Double concordance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Undetermined> undetermined) {

  /** A part without an answer: {@code logRank} or {@code cox}. */
  record Undetermined(String part, String code, String sentence) {}

  /** One covariate; the bounds are those of the hazard ratio at 95 %. */
  record CoxAnswer(
      String term,
      double coefficient,
      double standardError,
      double hazardRatio,
      @Nullable Double lower,
      @Nullable Double upper,
      double pValue) {

    static CoxAnswer of(CoxTerm term) {
      return new CoxAnswer(
          term.name(),
          term.coefficient(),
          term.standardError(),
          term.hazardRatio(),
          term.interval().lower(),
          term.interval().upper(),
          term.pValue());
    }
  }

  static SurvivalAnswer of(SurvivalAnalysis analysis) {
    List<Undetermined> undetermined = new ArrayList<>();
    LogRankResult logRank = result("logRank", analysis.logRank(), undetermined);
    CoxFit fit = result("cox", analysis.cox(), undetermined);
    Concordance concordance = fit == null ? null : fit.concordance();
    return new SurvivalAnswer(
        analysis.curves().entrySet().stream()
            .map(group -> CurveAnswer.of(group.getKey(), group.getValue()))
            .toList(),
        logRank == null ? null : logRank.test(),
        fit == null ? List.of() : fit.terms().stream().map(CoxAnswer::of).toList(),
        concordance == null ? null : (Double) concordance.value(),
        undetermined);
  }

  private static <R> @Nullable R result(
      String part, @Nullable Outcome<R> outcome, List<Undetermined> undetermined) {
    return switch (outcome) {
      case null -> null;
      case Outcome.Found<R>(R result) -> result;
      case Outcome.Undefined<R>(var why, var sentence) -> {
        undetermined.add(new Undetermined(part, why.name(), sentence));
        yield null;
      }
    };
  }
}
