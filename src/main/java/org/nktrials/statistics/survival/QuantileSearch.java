package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Interval;

/**
 * Quantiles as R's quantile.survfit finds them. Where the curve lies flat at the share sought, to
 * 1e-9, it is the middle of the flat part, which the last observed time ends when no event does.
 * Bounds are found in the same way on the bounds of the curve, of which an upper one can rise
 * again: then the value nearest to the share counts.
 */
final class QuantileSearch {

  private static final double FLAT = 1e-9;

  /** First time at which each level of 1 - S was reached, without those that are unknown. */
  private final Map<Double, Double> reached = new LinkedHashMap<>();

  private final double last;
  private @Nullable Double lastLevel;

  private QuantileSearch(List<SurvivalStep> steps, Function<SurvivalStep, @Nullable Double> value) {
    reached.put(0.0, 0.0);
    lastLevel = 0.0;
    double end = 0;
    for (SurvivalStep step : steps) {
      Double survival = value.apply(step);
      end = step.time();
      Double level = survival == null ? null : (Double) (1 - survival);
      if (level != null) {
        reached.putIfAbsent(level, step.time());
      }
      lastLevel = level;
    }
    last = end;
  }

  static Quantile of(SurvivalCurve curve, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a quantile needs a share above 0 and below 1");
    }
    return new Quantile(
        share,
        new QuantileSearch(curve.steps(), SurvivalStep::survival).find(share),
        new Interval(
            new QuantileSearch(curve.steps(), step -> step.interval().lower()).find(share),
            new QuantileSearch(curve.steps(), step -> step.interval().upper()).find(share),
            curve.level()));
  }

  private @Nullable Double find(double share) {
    Double from = firstAtLeast(share - FLAT);
    if (from == null) {
      return null;
    }
    Double to = firstAtLeast(share + FLAT);
    if (to != null) {
      return (from + to) / 2;
    }
    boolean flatToTheEnd = lastLevel != null && Math.abs(lastLevel - share) < FLAT;
    return flatToTheEnd ? (Double) ((from + last) / 2) : null;
  }

  private @Nullable Double firstAtLeast(double level) {
    List<Double> levels = new ArrayList<>(reached.keySet());
    levels.removeIf(candidate -> candidate < level);
    return levels.stream().min(Double::compare).map(reached::get).orElse(null);
  }
}
