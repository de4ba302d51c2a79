package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts after a step.
 *
 * @param nucleatedMillions nucleated cells in 10⁶
 * @param nkPercent CD56+CD3− of these
 * @param tPercent CD3+ of these
 * @param bPercent CD19+ of these
 */
public record StepCounts(
    ProductStep step,
    @Nullable BigDecimal nucleatedMillions,
    @Nullable BigDecimal nkPercent,
    @Nullable BigDecimal tPercent,
    @Nullable BigDecimal bPercent) {

  /** CD56+CD3− cells in 10⁶; empty when not counted. */
  public Optional<BigDecimal> nkMillions() {
    return millions(nkPercent);
  }

  /** CD3+ cells in 10⁶; empty when not counted. */
  public Optional<BigDecimal> tMillions() {
    return millions(tPercent);
  }

  /** CD19+ cells in 10⁶; empty when not counted. */
  public Optional<BigDecimal> bMillions() {
    return millions(bPercent);
  }

  private Optional<BigDecimal> millions(@Nullable BigDecimal percent) {
    return nucleatedMillions == null || percent == null
        ? Optional.empty()
        : Optional.of(nucleatedMillions.multiply(percent).divide(Figures.HUNDRED, Figures.EXACTLY));
  }
}
