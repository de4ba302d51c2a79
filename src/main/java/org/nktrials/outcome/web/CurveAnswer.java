package org.nktrials.outcome.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.survival.Quantile;
import org.nktrials.statistics.survival.SurvivalCurve;
import org.nktrials.statistics.survival.SurvivalStep;

/**
 * A Kaplan-Meier curve as programs read it, with log-log intervals at 95 %.
 *
 * @param group null where nobody was put into groups
 * @param median null where it is not reached; so are its bounds
 */
record CurveAnswer(
    @Nullable String group,
    int n,
    int events,
    @Nullable Double median,
    @Nullable Double medianLower,
    @Nullable Double medianUpper,
    List<StepAnswer> steps) {

  /** One distinct time; error and bounds are null where survival is 0. */
  record StepAnswer(
      double time,
      int atRisk,
      int events,
      double survival,
      @Nullable Double standardError,
      @Nullable Double lower,
      @Nullable Double upper) {

    static StepAnswer of(SurvivalStep step) {
      return new StepAnswer(
          step.time(),
          step.atRisk(),
          step.events(),
          step.survival(),
          step.standardError(),
          step.interval().lower(),
          step.interval().upper());
    }
  }

  static CurveAnswer of(String group, SurvivalCurve curve) {
    Quantile median = curve.quantile(0.5);
    return new CurveAnswer(
        group.isEmpty() ? null : group,
        curve.subjects(),
        curve.events(),
        median.time(),
        median.interval().lower(),
        median.interval().upper(),
        curve.steps().stream().map(StepAnswer::of).toList());
  }
}
