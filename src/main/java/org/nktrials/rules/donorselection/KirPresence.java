package org.nktrials.rules.donorselection;

/** Whether a person has a KIR gene; what was not typed is not absent. */
public enum KirPresence {
  PRESENT,
  ABSENT,
  UNKNOWN
}
