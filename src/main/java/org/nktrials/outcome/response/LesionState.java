package org.nktrials.outcome.response;

/** What was seen of a target lesion. */
public enum LesionState {
  MEASURED,
  /** Still there, too small to measure: 5 mm by default of RECIST 1.1. */
  TOO_SMALL,
  GONE,
  NOT_EVALUATED
}
