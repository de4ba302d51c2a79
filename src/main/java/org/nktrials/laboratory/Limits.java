package org.nktrials.laboratory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Limits of normal in the canonical unit of a test.
 *
 * @param lower null where the laboratory states none
 * @param upper likewise
 */
public record Limits(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

  static final Limits NONE = new Limits(null, null);

  /** Whether the numbers are the same, however many zeros follow. */
  boolean sameAs(Limits other) {
    return same(lower, other.lower) && same(upper, other.upper);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return lower == null && upper == null;
  }
}
