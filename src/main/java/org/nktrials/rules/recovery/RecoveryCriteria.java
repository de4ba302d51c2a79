package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import java.util.List;

/**
 * When blood counts have recovered, as the protocol states it. Counts in 10⁹/L.
 *
 * @param neutrophilsAtLeast neutrophil count from which they have recovered
 * @param plateletsAtLeast platelet counts of which each is a recovery of its own, ascending
 * @param consecutive values, on different days, that must reach the count, from 1
 * @param daysWithoutTransfusion days before a platelet value in which no platelets were given
 */
public record RecoveryCriteria(
    BigDecimal neutrophilsAtLeast,
    List<BigDecimal> plateletsAtLeast,
    int consecutive,
    int daysWithoutTransfusion,
    CytopeniaCriteria prolongedCytopenia) {

  /** Copies the list. */
  public RecoveryCriteria {
    plateletsAtLeast = List.copyOf(plateletsAtLeast);
    if (neutrophilsAtLeast.signum() <= 0
        || plateletsAtLeast.isEmpty()
        || plateletsAtLeast.stream().anyMatch(count -> count.signum() <= 0)) {
      throw new IllegalArgumentException("counts of recovery are greater than 0");
    }
    if (consecutive < 1 || daysWithoutTransfusion < 0) {
      throw new IllegalArgumentException("values and days are 1 and 0 or more");
    }
  }

  /**
   * When cytopenia is prolonged.
   *
   * @param neutrophilsBelow count below which neutrophils are too low
   * @param day study day on which they are looked at
   * @param windowDays days before and after it on which a value counts as that of the day
   * @param marrowBlastsBelow percent of blasts in the marrow below which leukaemia is no cause
   */
  public record CytopeniaCriteria(
      BigDecimal neutrophilsBelow, int day, int windowDays, BigDecimal marrowBlastsBelow) {

    public CytopeniaCriteria {
      if (neutrophilsBelow.signum() <= 0 || marrowBlastsBelow.signum() <= 0) {
        throw new IllegalArgumentException("counts and blasts are greater than 0");
      }
      if (day < 1 || windowDays < 0) {
        throw new IllegalArgumentException("day and window are 1 and 0 or more");
      }
    }
  }
}
