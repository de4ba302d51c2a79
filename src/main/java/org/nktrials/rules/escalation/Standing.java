package org.nktrials.rules.escalation;

/** Counts of a trial seen with its settings. Levels are 0 where there is none. */
record Standing(LevelTallies tallies, int startLevel, ThreePlusThreeSettings settings) {

  LevelVerdict verdict(LevelTally tally) {
    return LevelVerdict.of(tally, settings.closesAtSecondDlt());
  }

  /** The lowest level that exceeds, wherever the last cohort was. */
  int exceeded() {
    return tallies.lowestOpen(tally -> verdict(tally) == LevelVerdict.EXCEEDS);
  }

  /** The lowest level with a cohort and without a verdict, below the exceeded level if any. */
  int undecided() {
    int exceeded = exceeded();
    return tallies.lowestOpen(
        tally ->
            verdict(tally) == LevelVerdict.UNDECIDED
                && (exceeded == 0 || tally.level() < exceeded));
  }

  /** Evaluable patients at which the level can be decided: 3 or 6. */
  int required(int level) {
    LevelTally tally = tallies.at(level);
    if (tally.dlt() >= 2) {
      return tally.evaluable() < 3 ? 3 : 6;
    }
    boolean oneDltInThree = tally.evaluable() >= 3 && tally.dlt() == 1;
    return oneDltInThree || mustHaveSix(tally) ? 6 : 3;
  }

  /** Patients still to treat at the level, those in the window counted as treated. */
  int missing(int level) {
    return Math.max(0, required(level) - tallies.at(level).treated());
  }

  /** Whether the level passes with all its patients and no open window there or below. */
  boolean settled(int level) {
    return verdict(tallies.at(level)) == LevelVerdict.PASSES
        && missing(level) == 0
        && tallies.pendingUpTo(level) == 0;
  }

  private boolean mustHaveSix(LevelTally tally) {
    boolean belowExceeded = tally.level() == exceeded() - 1;
    boolean topAfterThree = tally.level() == tallies.top() && tally.evaluable() >= 3;
    return (belowExceeded && settings.fillsTheMtdToSix())
        || (topAfterThree && settings.fillsTheTopToSix());
  }
}
