package org.nktrials.rules.toxicity;

/** Opinion on whether one drug caused an adverse event. */
public enum Relatedness {
  UNRELATED,
  UNLIKELY,
  POSSIBLE,
  PROBABLE,
  DEFINITE;

  /** Whether the opinion counts as related: from possible on. */
  public boolean isRelated() {
    return compareTo(POSSIBLE) >= 0;
  }
}
