package org.nktrials.laboratory;

import org.nktrials.shared.Problem;

/** Says why a unit does not fit a test. */
final class UnitProblems {

  private UnitProblems() {}

  /** The refusal of a unit that does not convert. */
  static Problem of(String field, Analyte analyte, String typed, UnitReading reading) {
    String example = " Usual: " + analyte.printedUnit() + ".";
    if (typed.isBlank()) {
      return Problem.of(field, "unit-missing", "Say in which unit." + usual(analyte, example));
    }
    return reading instanceof UnitReading.OtherQuantity
        ? Problem.of(
            field,
            "unit-other-quantity",
            "%s is not measured in this unit.".formatted(analyte.label()) + usual(analyte, example))
        : Problem.of(
            field,
            "unit-unknown",
            "This unit is not known: type a UCUM code or a usual form." + usual(analyte, example));
  }

  private static String usual(Analyte analyte, String example) {
    return analyte == Analyte.INR ? " Usual: INR." : example;
  }
}
