package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.ValueComparator;

/**
 * One result of one test, as it counts or as it once did.
 *
 * @param sampledOn local date of the sample at the patient's site
 * @param value in the canonical unit of the test; null when the test was not done
 * @param lowerLimit lower limit of normal in force at the sample date, canonical unit
 * @param upperLimit upper limit of normal likewise
 * @param typedValue as typed, comparator included; empty when not done
 * @param typedUnit as typed; empty when not done
 * @param laboratory name of the laboratory
 * @param beforeTreatment sampled before the first study drug
 * @param clinicallySignificant null until somebody judged it
 * @param symptomatic answer where a grade depends on it; null until given
 * @param onAnticoagulant likewise
 * @param replaces the result that this one corrects; null for the first entry
 * @param replacedAt when it was corrected by a newer one; null while it counts
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 * @param why reason of the correction that made this result; null for the first entry
 */
public record LaboratoryResult(
    UUID id,
    Analyte analyte,
    Instant sampledAt,
    LocalDate sampledOn,
    Instant enteredAt,
    @Nullable ValueComparator comparator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal lowerLimit,
    @Nullable BigDecimal upperLimit,
    String typedValue,
    String typedUnit,
    UUID laboratoryId,
    String laboratory,
    DecidedGrade grade,
    boolean beforeTreatment,
    @Nullable Boolean clinicallySignificant,
    @Nullable Boolean symptomatic,
    @Nullable Boolean onAnticoagulant,
    @Nullable UUID replaces,
    @Nullable Instant replacedAt,
    @Nullable Instant cancelledAt,
    @Nullable String why,
    long version) {

  /** The same result with another exact value, to ask what its grade would be. */
  LaboratoryResult withValue(BigDecimal other) {
    return new LaboratoryResult(
        id,
        analyte,
        sampledAt,
        sampledOn,
        enteredAt,
        null,
        other,
        lowerLimit,
        upperLimit,
        typedValue,
        typedUnit,
        laboratoryId,
        laboratory,
        grade,
        beforeTreatment,
        clinicallySignificant,
        symptomatic,
        onAnticoagulant,
        replaces,
        replacedAt,
        cancelledAt,
        why,
        version);
  }

  /** Whether it counts. */
  public boolean counts() {
    return replacedAt == null && cancelledAt == null;
  }

  /** Whether the test was ordered and not done. */
  public boolean notDone() {
    return value == null;
  }

  /** Below the lower limit of normal. */
  public boolean isLow() {
    return value != null && lowerLimit != null && value.compareTo(lowerLimit) < 0;
  }

  /** Above the upper limit of normal. */
  public boolean isHigh() {
    return value != null && upperLimit != null && value.compareTo(upperLimit) > 0;
  }

  /** In the canonical unit, with its comparator: "<0.1"; "not done" where there is none. */
  public String printedValue() {
    if (value == null) {
      return "not done";
    }
    String number = plain(value);
    return comparator == null ? number : comparator.sign() + number;
  }

  /** The range in force: "1.8 to 7.5", "from 1.8", "up to 7.5", "no range". */
  public String printedRange() {
    if (lowerLimit == null) {
      return upperLimit == null ? "no range" : "up to " + plain(upperLimit);
    }
    return upperLimit == null
        ? "from " + plain(lowerLimit)
        : plain(lowerLimit) + " to " + plain(upperLimit);
  }

  /** "low", "high" or null within the limits: said in words, never by colour alone. */
  public @Nullable String flag() {
    return isLow() ? "low" : isHigh() ? "high" : null;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
