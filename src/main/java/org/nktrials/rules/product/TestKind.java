package org.nktrials.rules.product;

/** How the result of a test is judged. */
public enum TestKind {
  /** Computed from counts and weight, and compared with the laboratory's figure. */
  CELL_DOSE,
  /** A number between 0 and 100. */
  PERCENT,
  /** EU/mL times volume divided by weight. */
  ENDOTOXIN,
  /** Negative passes. */
  ABSENCE,
  /** A match passes. */
  IDENTITY
}
