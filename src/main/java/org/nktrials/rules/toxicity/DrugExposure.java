package org.nktrials.rules.toxicity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of one drug was given in the first cycle.
 *
 * @param drug code of the drug in the protocol
 * @param given doses given, or days with a dose; 0 or more
 * @param planned doses or days that the protocol plans, at least 1
 * @param ended whether no further dose of this cycle can follow
 * @param cause why fewer than planned were given; not looked at while none is missing
 * @param percentTaken share of the planned amount that was taken by count of the tablets returned;
 *     null where none were counted
 */
public record DrugExposure(
    String drug,
    int given,
    int planned,
    boolean ended,
    ShortfallCause cause,
    @Nullable BigDecimal percentTaken) {

  public DrugExposure {
    if (given < 0 || planned < 1) {
      throw new IllegalArgumentException(drug + ": " + given + " of " + planned + " doses");
    }
  }

  /** Without a count of tablets. */
  public DrugExposure(String drug, int given, int planned, boolean ended, ShortfallCause cause) {
    this(drug, given, planned, ended, cause, null);
  }
}
