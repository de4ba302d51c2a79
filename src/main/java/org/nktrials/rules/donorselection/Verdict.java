package org.nktrials.rules.donorselection;

/** Answer of a criterion; what the typings leave open is an answer of its own. */
public enum Verdict {
  YES,
  NO,
  UNDETERMINED;

  static Verdict of(boolean certain, boolean possible) {
    return certain ? YES : possible ? UNDETERMINED : NO;
  }
}
