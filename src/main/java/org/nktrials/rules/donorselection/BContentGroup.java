package org.nktrials.rules.donorselection;

/** Groups of donors by KIR B content. */
public enum BContentGroup {
  /** No or one B motif. */
  NEUTRAL,
  /** Two or more B motifs without Cen-B/B. */
  BETTER,
  /** Cen-B/B. */
  BEST
}
