package org.nktrials.rules.escalation;

/** What the evaluable patients of one level say, open windows left aside. */
enum LevelVerdict {
  PASSES,
  EXCEEDS,
  UNDECIDED;

  /** Above this number of evaluable patients the share of DLTs decides. */
  static final int FULL_LEVEL = 6;

  /**
   * Storer 1989 on 3 and 6 patients. With 4 or 5 no DLT passes, one is undecided. Above six at most
   * one DLT in six patients passes and anything more exceeds, whatever the number of DLTs; this
   * project's rule, unpublished.
   */
  static LevelVerdict of(LevelTally tally, boolean closesAtSecondDlt) {
    int n = tally.evaluable();
    if (n > FULL_LEVEL) {
      return FULL_LEVEL * tally.dlt() <= n ? PASSES : EXCEEDS;
    }
    boolean full = n == 3 || n == FULL_LEVEL;
    if (tally.dlt() >= 2) {
      return closesAtSecondDlt || full ? EXCEEDS : UNDECIDED;
    }
    return n == FULL_LEVEL || (n >= 3 && tally.dlt() == 0) ? PASSES : UNDECIDED;
  }
}
