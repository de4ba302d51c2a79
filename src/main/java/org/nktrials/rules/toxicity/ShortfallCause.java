package org.nktrials.rules.toxicity;

/** Why doses were not given. */
public enum ShortfallCause {
  /** Toxicity related to a study drug. */
  RELATED_TOXICITY,
  /** Anything else: progression, wish of the patient, logistics. */
  OTHER,
  /** Not stated. */
  UNKNOWN
}
