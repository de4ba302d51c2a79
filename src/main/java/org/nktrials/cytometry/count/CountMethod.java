package org.nktrials.cytometry.count;

/** How a value was obtained. Absolute counts of the two platforms are never joined in one line. */
public enum CountMethod {
  /** Beads of known number in the same tube. */
  SINGLE_PLATFORM,
  /** Leucocytes of a haematology analyser times shares of the cytometer. */
  DUAL_PLATFORM,
  /** Share of a parent that was counted itself; the platform is that of the parent. */
  SHARE_OF_PARENT,
  RATIO
}
