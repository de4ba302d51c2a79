package org.nktrials.patient;

/** Which tasks are wanted. */
public enum DueWhen {
  OVERDUE,
  /** Due today or at once, and not overdue. */
  TODAY,
  ANY
}
