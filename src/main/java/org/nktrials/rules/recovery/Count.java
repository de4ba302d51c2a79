package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A blood count of a day, in 10⁹/L. Of several on one day the lowest counts.
 *
 * @param comparator {@code <} or {@code >} as the laboratory wrote it; null for a plain number
 */
public record Count(LocalDate on, BigDecimal value, @Nullable String comparator) {

  /** A plain number. */
  public Count(LocalDate on, BigDecimal value) {
    this(on, value, null);
  }

  /** Whether it reaches a threshold; null where the comparator leaves it open. */
  @Nullable Boolean reaches(BigDecimal threshold) {
    int compared = value.compareTo(threshold);
    if (comparator == null) {
      return compared >= 0;
    }
    if (comparator.startsWith("<")) {
      return compared <= 0 ? Boolean.FALSE : null;
    }
    return compared >= 0 ? Boolean.TRUE : null;
  }

  /** "0.3", "< 0.1". */
  String words() {
    String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return comparator == null ? number : comparator + " " + number;
  }
}
