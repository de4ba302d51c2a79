package org.nktrials.protocol;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A drug of the protocol.
 *
 * @param code short, unique in the protocol; doses and relatedness refer to it
 * @param name as spelled on pages
 * @param route as spelled on pages
 * @param optional given only to those who need it; absent = given to everybody
 * @param suspect what it is judged together with; absent = it is judged by itself
 */
public record Treatment(
    String code,
    String name,
    Stated<DailyDose> dose,
    Stated<String> route,
    Stated<Days> days,
    @Nullable Boolean optional,
    @Nullable Suspect suspect) {

  /** Whether it is given only to those who need it; then no day is planned. */
  public boolean isOptional() {
    return Boolean.TRUE.equals(optional);
  }

  /** What an adverse event is said to be related to when it is related to this drug. */
  public Suspect suspected() {
    return suspect == null ? new Suspect(code, name) : suspect;
  }

  /**
   * What relatedness is asked for: one drug, or several that are judged together.
   *
   * @param code unique in the protocol; opinions refer to it
   * @param name as spelled on pages
   */
  public record Suspect(String code, String name) {}

  /** Where the amount of a dose comes from. */
  public enum DoseBasis {
    /** The same for everybody. */
    FIXED,
    /** The dose level of the patient. */
    DOSE_LEVEL,
    /** What the released product holds. */
    PRODUCT,
    /** The protocol states no amount: it is prescribed for each patient. */
    PRESCRIBED
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
        throw new IllegalArgumentException("a fixed dose has an amount, every other dose has none");
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
