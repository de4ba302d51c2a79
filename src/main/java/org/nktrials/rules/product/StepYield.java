package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a step kept of the NK cells and removed of the others.
 *
 * @param before counts after the step before; null for the first
 * @param first counts of the first step
 */
public record StepYield(StepCounts counts, @Nullable StepCounts before, StepCounts first) {

  /** Yields of steps in their order. */
  public static List<StepYield> of(List<StepCounts> steps) {
    List<StepYield> yields = new ArrayList<>();
    for (StepCounts step : steps) {
      yields.add(
          new StepYield(
              step, yields.isEmpty() ? null : yields.getLast().counts(), steps.getFirst()));
    }
    return List.copyOf(yields);
  }

  /** CD56+CD3− cells after the step in % of those before it; empty when either is unknown. */
  public Optional<BigDecimal> yieldPercent() {
    return before == null ? Optional.empty() : percent(counts.nkMillions(), before.nkMillions());
  }

  /** CD56+CD3− cells after the step in % of those of the first step. */
  public Optional<BigDecimal> recoveryPercent() {
    return percent(counts.nkMillions(), first.nkMillions());
  }

  /** Log₁₀ of CD3+ cells of the first step over those after this one. */
  public OptionalDouble tLogDepletion() {
    return depletion(first.tMillions(), counts.tMillions());
  }

  /** Log₁₀ of CD19+ cells of the first step over those after this one. */
  public OptionalDouble bLogDepletion() {
    return depletion(first.bMillions(), counts.bMillions());
  }

  private static Optional<BigDecimal> percent(
      Optional<BigDecimal> part, Optional<BigDecimal> whole) {
    return part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0
        ? Optional.empty()
        : Optional.of(part.get().multiply(Figures.HUNDRED).divide(whole.get(), Figures.EXACTLY));
  }

  /** Where no cell is left the depletion has no number. */
  private static OptionalDouble depletion(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    return from.isEmpty() || to.isEmpty() || from.get().signum() == 0 || to.get().signum() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.log10(from.get().divide(to.get(), Figures.EXACTLY).doubleValue()));
  }
}
