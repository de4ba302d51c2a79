package org.nktrials.rules.toxicity;

/** Whether an adverse event began in the DLT window. */
public enum OnsetInWindow {
  INSIDE,
  OUTSIDE,
  UNKNOWN
}
