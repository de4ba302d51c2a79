package org.nktrials.rules.immune;

/** How a number is meant. */
public enum ImmuneQualifier {
  EXACT,
  /** Below the number. */
  LESS,
  /** Above the number. */
  GREATER,
  /** There is no number. */
  NOT_EVALUABLE
}
