package org.nktrials.rules.dosing;

/** The state of a dose level as dosing sees it. */
public enum LevelStanding {
  /** No signed start or decision has opened it. */
  NOT_OPEN,
  /** Enrolling: first doses may be given. */
  OPEN,
  /** Passed; its patients go on, nobody starts. */
  COMPLETED,
  /** Closed to enrolment after the second DLT, before the decision is signed. */
  CLOSED,
  /** Found to exceed the maximum tolerated dose. */
  ABOVE_MTD
}
