package org.nktrials.rules.escalation;

/** Stable names of escalation decisions of every design, for programs; pages show sentences. */
public enum DecisionCode {
  /** No cohort yet. */
  START,
  /** Treat the next cohort one level up. */
  ESCALATE,
  /** Treat more patients at the level. */
  EXPAND,
  /** Treat the next cohort at the same level; the 3+3 design never says so. */
  STAY,
  /** No decision before more is known of the level. */
  AWAIT,
  /** Treat the next patients at a lower level. */
  DE_ESCALATE,
  /** The trial is complete with an MTD. */
  DECLARE_MTD,
  /** The trial is complete; no level was tolerated. */
  STOP_NO_MTD,
  /** The trial is complete; every level was tolerated. */
  STOP_MTD_NOT_REACHED
}
