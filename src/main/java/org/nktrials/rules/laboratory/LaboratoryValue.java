package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value to be graded. Value, limits and baseline are in one unit: the canonical unit of the
 * analyte, or, for analytes graded by ratio, any unit as long as it is the same for all four.
 *
 * @param ctcaeVersion version that the protocol pins, {@code 5.0} or {@code 6.0}
 * @param analyte code, see {@link Analyte}
 * @param value the number reported, 0 or more
 * @param comparator which side of the number; null when the number is the value
 * @param lowerLimit lower limit of normal of that laboratory on the sampling date
 * @param upperLimit upper limit of normal of that laboratory on the sampling date
 * @param baseline last value before treatment; null when none is known
 * @param baselineOrEarlier whether this value is the baseline or older: then it is graded against
 *     the limits only, never against itself
 * @param symptomatic whether there were symptoms or an intervention was indicated; null = not asked
 * @param onAnticoagulant null = not asked
 */
public record LaboratoryValue(
    String ctcaeVersion,
    String analyte,
    BigDecimal value,
    @Nullable ValueComparator comparator,
    @Nullable BigDecimal lowerLimit,
    @Nullable BigDecimal upperLimit,
    @Nullable BigDecimal baseline,
    boolean baselineOrEarlier,
    @Nullable Boolean symptomatic,
    @Nullable Boolean onAnticoagulant) {

  LaboratoryValue withAnticoagulant(boolean answer) {
    return new LaboratoryValue(
        ctcaeVersion,
        analyte,
        value,
        comparator,
        lowerLimit,
        upperLimit,
        baseline,
        baselineOrEarlier,
        symptomatic,
        answer);
  }
}
