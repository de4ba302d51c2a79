package org.nktrials.cytometry.count;

import java.math.BigDecimal;

/** A value that was computed from others, or why it cannot be. */
public sealed interface Derived {

  /**
   * The value.
   *
   * @param unit such as {@code cells/µL}; 1 for a ratio
   * @param method which two values need in common to be compared
   */
  record Known(BigDecimal value, String unit, CountMethod method) implements Derived {}

  /** No value follows. */
  record Undefined(String sentence) implements Derived {}
}
