package org.nktrials.rules.toxicity.numbers;

import java.math.BigDecimal;
import java.util.List;
import org.nktrials.rules.laboratory.DatedValue;
import org.nktrials.rules.laboratory.Standing;
import org.nktrials.rules.toxicity.numbers.NumberRule.BelowOnce;

/** Looks for one value below a threshold in the window. */
final class BelowOnceRule {

  private BelowOnceRule() {}

  static NumberFinding judge(BelowOnce rule, Observed observed) {
    String label = Words.label(rule.analyte());
    String limit = Words.number(rule.analyte(), rule.below());
    List<DatedValue> values = observed.inWindow(rule.analyte());
    List<DatedValue> below = standing(values, rule.below(), Standing.BEYOND);
    if (!below.isEmpty()) {
      return NumberFinding.met("%s below %s: %s.".formatted(label, limit, Words.values(below)));
    }
    List<DatedValue> unknown = standing(values, rule.below(), Standing.UNKNOWN);
    if (!unknown.isEmpty()) {
      return NumberFinding.asks(
          "%s: whether they were below %s is not known, because only %s is reported; an exact"
                  .formatted(label, limit, Words.values(unknown))
              + " value is missing.");
    }
    return values.isEmpty()
        ? none(label, observed)
        : NumberFinding.notMet(
            "%s never below %s%s.".formatted(label, limit, Words.lowest(values)));
  }

  static NumberFinding none(String label, Observed observed) {
    return NumberFinding.asks(
        "%s: missing is a sample %s."
            .formatted(label, Words.between(observed.first(), observed.last())));
  }

  static List<DatedValue> standing(
      List<DatedValue> values, BigDecimal threshold, Standing standing) {
    return values.stream().filter(value -> value.below(threshold) == standing).toList();
  }
}
