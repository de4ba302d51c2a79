package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.laboratory.LaboratoryValue;
import org.nktrials.rules.laboratory.ValueComparator;
import org.nktrials.rules.reason.InvalidField;

/**
 * A laboratory value to grade in any unit of its test; value, limits and baseline share it.
 *
 * @param ctcaeVersion "5.0" or "6.0"
 * @param analyte code; one that is not in the catalogue is asked as it is
 * @param baselineOrEarlier the value is the baseline or older: it is graded by the limits only
 */
public record GradeQuestion(
    String ctcaeVersion,
    String analyte,
    BigDecimal value,
    @Nullable ValueComparator comparator,
    String unit,
    @Nullable BigDecimal lowerLimit,
    @Nullable BigDecimal upperLimit,
    @Nullable BigDecimal baseline,
    boolean baselineOrEarlier,
    @Nullable Boolean symptomatic,
    @Nullable Boolean onAnticoagulant) {

  private static final UnitReading.Converts AS_IT_IS = new UnitReading.Converts(value -> value);
  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal LARGEST = new BigDecimal("1e12");

  /**
   * The question in the unit in which the rules take values.
   *
   * @throws InvalidGradeQuestion when a number is impossible or the unit is none of this test
   */
  public LaboratoryValue inCanonicalUnit() {
    List<InvalidField> faults = new ArrayList<>();
    number(faults, "value", value);
    number(faults, "lln", lowerLimit);
    number(faults, "uln", upperLimit);
    number(faults, "baseline", baseline);
    if (faults.isEmpty()
        && lowerLimit != null
        && upperLimit != null
        && lowerLimit.compareTo(upperLimit) >= 0) {
      faults.add(new InvalidField("uln", "must be above lln"));
    }
    Analyte known = Analyte.ofCode(analyte).orElse(null);
    UnitReading.Converts converts = known == null ? AS_IT_IS : converts(known, faults);
    if (!faults.isEmpty()) {
      throw new InvalidGradeQuestion(faults);
    }
    return new LaboratoryValue(
        ctcaeVersion,
        known == null ? analyte : known.code(),
        converts.canonical(value),
        comparator,
        canonical(converts, lowerLimit),
        canonical(converts, upperLimit),
        canonical(converts, baseline),
        baselineOrEarlier,
        symptomatic,
        onAnticoagulant);
  }

  private UnitReading.Converts converts(Analyte known, List<InvalidField> faults) {
    return switch (UcumUnits.read(known, unit)) {
      case UnitReading.Converts converts -> converts;
      case UnitReading.Unknown _ -> {
        faults.add(new InvalidField("unit", "is not known; usual is " + known.unit()));
        yield AS_IT_IS;
      }
      case UnitReading.OtherQuantity _ -> {
        faults.add(
            new InvalidField(
                "unit", "is no unit of " + known.label() + "; usual is " + known.unit()));
        yield AS_IT_IS;
      }
    };
  }

  private static @Nullable BigDecimal canonical(
      UnitReading.Converts converts, @Nullable BigDecimal number) {
    return number == null ? null : converts.canonical(number);
  }

  /** The scale is looked at first: a number of a million decimals is costly to compare. */
  private static void number(List<InvalidField> faults, String field, @Nullable BigDecimal number) {
    if (number != null
        && (number.scale() > MOST_DECIMALS
            || number.scale() < -MOST_DECIMALS
            || number.signum() < 0
            || number.compareTo(LARGEST) > 0)) {
      faults.add(
          new InvalidField(field, "must be a number from 0 to 10^12 with at most 9 decimals"));
    }
  }
}
