package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** Why one level passes, exceeds or is undecided. */
record LevelReasons(LevelTally tally, String name) {

  List<Reason> of(LevelVerdict verdict) {
    return switch (verdict) {
      case PASSES -> List.of(passes());
      case EXCEEDS -> exceeds();
      case UNDECIDED -> List.of(undecided());
    };
  }

  private Reason passes() {
    if (tally.evaluable() == 3) {
      return Ground.NO_DLT_IN_THREE.because(counts() + ": the level passes.");
    }
    if (tally.evaluable() == LevelVerdict.FULL_LEVEL) {
      return Ground.AT_MOST_ONE_DLT_IN_SIX.because(counts() + ": the level passes.");
    }
    return tally.evaluable() < LevelVerdict.FULL_LEVEL
        ? Ground.NO_DLT_IN_FOUR_OR_FIVE.because(counts() + ": the level passes.")
        : Ground.AT_MOST_ONE_IN_SIX_OF_MORE.because(
            counts() + ", at most one in six: the level passes.");
  }

  private List<Reason> exceeds() {
    var reasons = new ArrayList<Reason>();
    if (tally.evaluable() > LevelVerdict.FULL_LEVEL) {
      reasons.add(
          Ground.ABOVE_ONE_IN_SIX_OF_MORE.because(
              counts() + ", more than one in six: the level exceeds the MTD."));
      return reasons;
    }
    reasons.add(Ground.TWO_OR_MORE_DLTS.because(counts() + ": the level exceeds the MTD."));
    if (tally.evaluable() % 3 != 0) {
      reasons.add(
          Ground.CLOSED_AT_SECOND_DLT.because(
              "The second DLT closes " + name + " before its cohort is full."));
    }
    return reasons;
  }

  private Reason undecided() {
    if (tally.dlt() >= 2) {
      return Ground.COHORT_COMPLETED_FIRST.because(
          counts() + ": the protocol completes the cohort before it decides.");
    }
    return tally.evaluable() < 3
        ? Ground.TOO_FEW_EVALUABLE.because(
            counts() + ": nothing is decided on fewer than 3 patients.")
        : Ground.ONE_DLT_FILL_TO_SIX.because(counts() + ": the level is filled to 6.");
  }

  private String counts() {
    return "%s of %s at %s had a DLT"
        .formatted(tally.dlt(), Counted.evaluable(tally.evaluable()), name);
  }
}
