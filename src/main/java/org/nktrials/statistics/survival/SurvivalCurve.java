package org.nktrials.statistics.survival;

import java.util.List;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.StatisticalMethod;

/**
 * A Kaplan-Meier curve.
 *
 * @param subjects patients
 * @param steps every distinct time in order, those with censored patients only too
 * @param kind scale of the intervals
 * @param level confidence level of the intervals
 */
public record SurvivalCurve(
    int subjects, List<SurvivalStep> steps, IntervalKind kind, double level) {

  /** How the curve was obtained. */
  public StatisticalMethod method() {
    return StatisticalMethod.KAPLAN_MEIER;
  }

  /** Patients with the event. */
  public int events() {
    return steps.stream().mapToInt(SurvivalStep::events).sum();
  }

  /** The step in force at a time; before the first one everybody is at risk and survival is 1. */
  public SurvivalStep at(double time) {
    SurvivalStep last = new SurvivalStep(0, subjects, 0, 0, 1, 0.0, new Interval(1.0, 1.0, level));
    for (SurvivalStep step : steps) {
      if (step.time() > time) {
        break;
      }
      last = step;
    }
    return last;
  }

  /** Patients followed to a time or longer, as written below a curve. */
  public int atRisk(double time) {
    return steps.stream()
        .filter(step -> step.time() >= time)
        .mapToInt(SurvivalStep::atRisk)
        .findFirst()
        .orElse(0);
  }

  /**
   * The time by which a share of patients had the event, with its interval; 0.5 is the median.
   *
   * @param share above 0 and below 1
   */
  public Quantile quantile(double share) {
    return QuantileSearch.of(this, share);
  }

  /**
   * Mean time without the event up to a limit: the area under the curve.
   *
   * @param limit above 0, usually the longest follow-up of all groups
   */
  public RestrictedMean restrictedMean(double limit) {
    return RestrictedMean.of(this, limit);
  }
}
