package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One condition of a grade. */
sealed interface Condition {

  Truth holds(LaboratoryValue value);

  /** What the value is when the condition holds, to go on from "it is". */
  String words(LaboratoryValue value);

  /**
   * The value, or the baseline, against a multiple of something.
   *
   * @param ofBaseline whether the baseline is compared rather than the value
   */
  record Compared(boolean ofBaseline, Comparison comparison, BigDecimal factor, Yardstick yardstick)
      implements Condition {

    @Override
    public Truth holds(LaboratoryValue value) {
      if (value.baselineOrEarlier() && (ofBaseline || yardstick == Yardstick.BASELINE)) {
        return againstLimitsOnly();
      }
      BigDecimal number = ofBaseline ? value.baseline() : value.value();
      Optional<BigDecimal> stick = yardstick.in(value);
      if (number == null || stick.isEmpty()) {
        Truth known = number == null ? Truth.without(MissingInput.BASELINE) : Truth.YES;
        return stick.isEmpty() ? known.and(yardstick.unknown()) : known;
      }
      return comparison.test(
          number, ofBaseline ? null : value.comparator(), factor.multiply(stick.get()));
    }

    /** A baseline counts as normal for itself: rules write "normal" with an inclusive sign. */
    private Truth againstLimitsOnly() {
      return Truth.of(
          ofBaseline && (comparison == Comparison.AT_MOST || comparison == Comparison.AT_LEAST));
    }

    @Override
    public String words(LaboratoryValue value) {
      String number = factor.stripTrailingZeros().toPlainString();
      String threshold =
          yardstick == Yardstick.ONE
              ? number
              : number.equals("1")
                  ? "the " + yardstick.words()
                  : number + " \u00d7 the " + yardstick.words();
      String length =
          yardstick == Yardstick.ONE
              ? ""
              : yardstick
                  .in(value)
                  .map(one -> " (" + ValueComparator.written(null, one) + ")")
                  .orElse("");
      String phrase = comparison.words() + " " + threshold + length;
      return ofBaseline ? "from a baseline " + phrase : phrase;
    }
  }

  /** What only a person can answer. */
  enum Asked implements Condition {
    SYMPTOMS("with symptoms or an intervention", MissingInput.SYMPTOMS),
    ANTICOAGULANT("on an anticoagulant", MissingInput.ANTICOAGULATION),
    NO_ANTICOAGULANT("on no anticoagulant", MissingInput.ANTICOAGULATION),
    JUDGED("by clinical judgement", MissingInput.CLINICAL);

    private final String words;
    private final MissingInput missing;

    Asked(String words, MissingInput missing) {
      this.words = words;
      this.missing = missing;
    }

    @Override
    public Truth holds(LaboratoryValue value) {
      return switch (this) {
        case SYMPTOMS -> answered(value.symptomatic());
        case ANTICOAGULANT -> anticoagulated(value);
        case NO_ANTICOAGULANT -> {
          Truth truth = anticoagulated(value);
          yield truth.isOpen() ? truth : Truth.of(!truth.holds());
        }
        case JUDGED -> Truth.without(missing);
      };
    }

    /** A baseline has no baseline to be a multiple of, so the absolute rule grades it. */
    private Truth anticoagulated(LaboratoryValue value) {
      return value.baselineOrEarlier() ? Truth.NO : answered(value.onAnticoagulant());
    }

    private Truth answered(@Nullable Boolean answer) {
      return answer == null ? Truth.without(missing) : Truth.of(answer);
    }

    @Override
    public String words(LaboratoryValue value) {
      return words;
    }
  }
}
