package org.nktrials.rules.toxicity.numbers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nktrials.rules.laboratory.Analyte;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.LaboratoryGrading;
import org.nktrials.rules.laboratory.ValueComparator;

/** Analytes, numbers and dates in words. */
final class Words {

  private static final int MOST_VALUES = 6;

  private Words() {}

  static void known(String analyte) {
    if (LaboratoryGrading.analyte(analyte).isEmpty()) {
      throw new IllegalArgumentException("'" + analyte + "' is no analyte of the rules");
    }
  }

  static void positive(BigDecimal number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(number.toPlainString() + " is not above 0");
    }
  }

  static String label(String analyte) {
    return LaboratoryGrading.analyte(analyte).map(Analyte::label).orElse(analyte);
  }

  static String number(String analyte, BigDecimal number) {
    String unit = LaboratoryGrading.analyte(analyte).map(Analyte::printedUnit).orElse("");
    return (plain(number) + " " + unit).strip();
  }

  static String plain(BigDecimal number) {
    return ValueComparator.written(null, number);
  }

  /** Every number with its day; of a long run the first and the last ones. */
  static String values(List<DatedValue> values) {
    if (values.size() <= MOST_VALUES) {
      return values.stream().map(DatedValue::inWords).collect(Collectors.joining(", "));
    }
    int half = MOST_VALUES / 2;
    return values(values.subList(0, half))
        + " \u2026 "
        + values(values.subList(values.size() - half, values.size()));
  }

  /** The lowest value with its day, to go on from a sentence; empty without values. */
  static String lowest(List<DatedValue> values) {
    return values.stream()
        .min(Comparator.comparing(DatedValue::value))
        .map(lowest -> ", lowest " + lowest.inWords())
        .orElse("");
  }

  static String between(LocalDate first, LocalDate last) {
    return "between %s and %s".formatted(DatedValue.day(first), DatedValue.day(last));
  }
}
