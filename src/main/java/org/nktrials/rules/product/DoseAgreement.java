package org.nktrials.rules.product;

import java.math.BigDecimal;

/** Compares the dose per kg that the laboratory states with the one recomputed from counts. */
public final class DoseAgreement {

  private DoseAgreement() {}

  /** Difference in % of the recomputed dose; 100 when cells are stated where none were counted. */
  public static BigDecimal differencePercent(BigDecimal stated, BigDecimal recomputed) {
    if (recomputed.signum() == 0) {
      return stated.signum() == 0 ? BigDecimal.ZERO : Figures.HUNDRED;
    }
    return stated
        .subtract(recomputed)
        .abs()
        .multiply(Figures.HUNDRED)
        .divide(recomputed, Figures.EXACTLY);
  }

  /** Whether they agree; exactly the tolerance still does. */
  public static boolean holds(
      BigDecimal stated, BigDecimal recomputed, BigDecimal tolerancePercent) {
    return differencePercent(stated, recomputed).compareTo(tolerancePercent) <= 0;
  }
}
