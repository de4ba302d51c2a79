package org.nktrials.rules.eligibility;

/** Whether a patient must meet a criterion or must not. */
public enum CriterionKind {
  INCLUSION,
  EXCLUSION
}
