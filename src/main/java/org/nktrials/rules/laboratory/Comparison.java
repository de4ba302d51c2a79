package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a number is compared with a threshold. */
enum Comparison {
  BELOW("<", "below"),
  AT_MOST("<=", "at or below"),
  ABOVE(">", "above"),
  AT_LEAST(">=", "at or above");

  private final String sign;
  private final String words;

  Comparison(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  static Comparison of(String sign) {
    for (Comparison comparison : values()) {
      if (comparison.sign.equals(sign)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("no comparison: " + sign);
  }

  String words() {
    return words;
  }

  private boolean isUpward() {
    return this == ABOVE || this == AT_LEAST;
  }

  /** A bound answers only when all that lies behind it is on one side of the threshold. */
  Truth test(BigDecimal number, @Nullable ValueComparator comparator, BigDecimal threshold) {
    int order = number.compareTo(threshold);
    if (comparator == null) {
      return Truth.of(exactly(order));
    }
    boolean allOnOneSide = comparator == ValueComparator.LESS ? order <= 0 : order >= 0;
    return allOnOneSide
        ? Truth.of(isUpward() == (comparator == ValueComparator.GREATER))
        : Truth.ONLY_A_BOUND;
  }

  private boolean exactly(int order) {
    return switch (this) {
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
