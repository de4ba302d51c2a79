package org.nktrials.protocol;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A drug of the protocol.
 *
 * @param code short, unique in the protocol; doses and relatedness refer to it
 * @param name as spelled on pages
 * @param route as spelled on pages
 */
public record Treatment(
    String code, String name, Stated<DailyDose> dose, Stated<String> route, Stated<Days> days) {

  /** Where the amount of a dose comes from. */
  public enum DoseBasis {
    /** The same for everybody. */
    FIXED,
    /** The dose level of the patient. */
    DOSE_LEVEL
  }

  /** Cycles in which a drug is given. */
  public enum Cycles {
    FIRST_ONLY,
    EVERY
  }

  /**
   * Amount given on each of its days.
   *
   * @param amount in the unit; present exactly when the basis is fixed
   */
  public record DailyDose(DoseBasis basis, @Nullable BigDecimal amount, String unit) {

    public DailyDose {
      if ((basis == DoseBasis.FIXED) != (amount != null)) {
        throw new IllegalArgumentException("a fixed dose has an amount, a dose by level has none");
      }
      if (amount != null && amount.signum() <= 0) {
        throw new IllegalArgumentException("the amount is greater than 0, not " + amount);
      }
    }
  }

  /**
   * Days of a cycle on which it is given, both ends included. In the first cycle these are study
   * days, which may be negative.
   */
  public record Days(Cycles cycles, int from, int to) {

    public Days {
      if (to < from) {
        throw new IllegalArgumentException("day " + to + " comes before day " + from);
      }
    }
  }
}
