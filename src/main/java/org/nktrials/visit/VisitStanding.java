package org.nktrials.visit;

/** How firm the date of an expected visit is. */
public enum VisitStanding {
  /** What it is counted from has happened. */
  DATED,
  /** What it is counted from is planned. */
  PROVISIONAL,
  /** What it is counted from is neither done nor planned. */
  NOT_DATABLE
}
