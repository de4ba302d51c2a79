package org.nktrials.laboratory;

import java.math.BigDecimal;
import org.nktrials.shared.Refused;

/** Brings a value that another part of the file took down into the canonical unit of its test. */
public final class TypedUnits {

  private TypedUnits() {}

  /**
   * The value in {@link Analyte#unit()}.
   *
   * @param unit as typed: a UCUM code or a usual form
   * @param field beside which an unfit unit is refused
   * @throws Refused when the unit is missing, unknown or of another quantity
   */
  public static BigDecimal canonical(Analyte analyte, BigDecimal value, String unit, String field) {
    UnitReading reading = UcumUnits.read(analyte, unit);
    if (reading instanceof UnitReading.Converts converts) {
      return converts.canonical(value);
    }
    throw new Refused(UnitProblems.of(field, analyte, unit, reading));
  }
}
