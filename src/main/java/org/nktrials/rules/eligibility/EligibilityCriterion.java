package org.nktrials.rules.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * Numbered criterion of the protocol.
 *
 * @param number as printed, {@code I1} or {@code E2}; unique in the protocol
 * @param text condition in words; of an exclusion criterion the condition that excludes
 * @param mayNotApply whether "not applicable" is an answer, such as a pregnancy test for men
 * @param maximumAgeInDays how old the value may be on the reference date; absent = any age, and no
 *     date is asked
 */
public record EligibilityCriterion(
    String number,
    CriterionKind kind,
    String text,
    CriterionEvaluation evaluation,
    boolean mayNotApply,
    @Nullable Integer maximumAgeInDays) {

  public EligibilityCriterion {
    if (maximumAgeInDays != null && maximumAgeInDays < 0) {
      throw new IllegalArgumentException(number + ": the age of a value is 0 days or more");
    }
  }

  /** Whether meeting (or not meeting) the condition speaks for the patient. */
  boolean isPassedWhen(boolean conditionMet) {
    return conditionMet == (kind == CriterionKind.INCLUSION);
  }
}
