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

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return lower == null && upper == null;
  }
}
