package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;

/**
 * The product-limit estimate with Greenwood's variance. Gives the values of R's survfit (package
 * survival) for exact times; times that differ in the last digit only are not merged as R does.
 */
public final class KaplanMeier {

  private KaplanMeier() {}

  /** The curve with log-log intervals at 95 %. */
  public static SurvivalCurve estimate(List<Observation> observations) {
    return estimate(observations, IntervalKind.LOG_LOG, Interval.USUAL_LEVEL);
  }

  /**
   * The curve of one group.
   *
   * @param observations one a patient; without any the curve stays at 1
   * @param level confidence level, above 0 and below 1
   */
  public static SurvivalCurve estimate(
      List<Observation> observations, IntervalKind kind, double level) {
    List<SurvivalStep> steps = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    for (RiskTable.Row row : RiskTable.of(observations).rows()) {
      int left = row.atRisk() - row.events();
      survival = row.events() == 0 ? survival : survival * left / row.atRisk();
      greenwood += left == 0 ? 0 : (double) row.events() / ((double) row.atRisk() * left);
      Double deviation = left == 0 ? null : (Double) Math.sqrt(greenwood);
      steps.add(step(row, survival, deviation, kind.of(survival, deviation, level)));
    }
    return new SurvivalCurve(observations.size(), List.copyOf(steps), kind, level);
  }

  private static SurvivalStep step(
      RiskTable.Row row, double survival, @Nullable Double deviation, Interval interval) {
    return new SurvivalStep(
        row.time(),
        row.atRisk(),
        row.events(),
        row.censored(),
        survival,
        deviation == null ? null : (Double) (survival * deviation),
        interval);
  }
}
