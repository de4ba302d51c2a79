package org.nktrials.rules.laboratory;

/** On which side of a threshold a value lies. */
public enum Standing {
  BEYOND,
  NOT_BEYOND,
  /** The value is only a bound on the wrong side, or what it is compared with is missing. */
  UNKNOWN;

  static Standing of(Truth truth) {
    if (truth.isOpen()) {
      return UNKNOWN;
    }
    return truth.holds() ? BEYOND : NOT_BEYOND;
  }
}
