package org.nktrials.laboratory;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** What a typed unit turned out to be, for one test. */
sealed interface UnitReading {

  /** Values can be brought into the canonical unit of the test. */
  record Converts(UnaryOperator<BigDecimal> rule) implements UnitReading {

    /** The value in the canonical unit, without trailing zeros. */
    BigDecimal canonical(BigDecimal typed) {
      BigDecimal value = rule.apply(typed);
      return value.signum() == 0 ? BigDecimal.ZERO : plain(value.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal value) {
      return value.scale() < 0 ? value.setScale(0) : value;
    }
  }

  /** Nobody knows this unit. */
  record Unknown() implements UnitReading {}

  /** A unit of another kind of quantity, for example a mass where cells are counted. */
  record OtherQuantity() implements UnitReading {}
}
