package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.reason.Reason;

/** All reasons of a 3+3 decision: the exceeded level, the deciding level, windows, settings. */
record DecisionReasons(Standing standing, LevelNames names, PendingPatients waiting) {

  List<Reason> all() {
    if (standing.tallies().lastLevel() == 0) {
      return List.of(Ground.NO_PATIENT_TREATED.because("No patient has been treated yet."));
    }
    var reasons = new ArrayList<Reason>();
    int exceeded = standing.exceeded();
    if (exceeded > 0) {
      reasons.addAll(level(exceeded));
    }
    int deciding = deciding();
    if (deciding > 0 && standing.tallies().at(deciding).open()) {
      reasons.addAll(level(deciding));
    }
    windows(reasons, deciding);
    if (exceeded > 0) {
      goingDown(reasons, exceeded, deciding);
    } else {
      goingUp(reasons, deciding);
    }
    return reasons;
  }

  /** The level whose patients decide; 0 where the lowest level exceeds. */
  private int deciding() {
    if (standing.undecided() > 0) {
      return standing.undecided();
    }
    int exceeded = standing.exceeded();
    return exceeded > 0 ? exceeded - 1 : standing.tallies().highestOpen();
  }

  private List<Reason> level(int level) {
    LevelTally tally = standing.tallies().at(level);
    return new LevelReasons(tally, names.nameOf(level)).of(standing.verdict(tally));
  }

  private void windows(List<Reason> reasons, int deciding) {
    for (int level = 1; level <= deciding; level++) {
      int pending = standing.tallies().at(level).pending();
      if (pending > 0) {
        reasons.add(
            Ground.OPEN_WINDOW.because(
                waiting.at(level, pending, names.nameOf(level))
                    + ": missing verdicts block going up and declaring the MTD."));
      }
    }
  }

  private void goingDown(List<Reason> reasons, int exceeded, int deciding) {
    if (deciding == 0) {
      reasons.add(Ground.NO_LEVEL_BELOW.because("There is no lower level."));
      return;
    }
    boolean undecided = deciding == standing.undecided();
    if (undecided) {
      lowerLevelFirst(reasons, deciding);
    }
    if (deciding == exceeded - 1 && standing.settings().fillsTheMtdToSix()) {
      reasons.add(
          Ground.SIX_AT_MTD.because(
              "The protocol goes down from %s and declares an MTD on 6 patients."
                  .formatted(names.nameOf(exceeded))));
    } else if (!undecided) {
      reasons.add(levelBelow(names.nameOf(exceeded), deciding));
    }
  }

  private Reason levelBelow(String exceeded, int deciding) {
    return standing.tallies().at(deciding).open()
        ? Ground.MTD_IS_LEVEL_BELOW.because(
            "The protocol takes the level below %s as the MTD.".formatted(exceeded))
        : Ground.UNTREATED_LEVEL_BELOW.because(
            "Nobody was treated at %s, the level below %s."
                .formatted(names.nameOf(deciding), exceeded));
  }

  private void goingUp(List<Reason> reasons, int deciding) {
    if (deciding < standing.tallies().highestOpen()) {
      lowerLevelFirst(reasons, deciding);
    } else if (deciding == standing.tallies().top() && standing.undecided() == 0) {
      reasons.add(top(names.nameOf(deciding)));
    }
  }

  private void lowerLevelFirst(List<Reason> reasons, int deciding) {
    reasons.add(
        Ground.LOWER_LEVEL_FIRST.because(
            "Higher levels were treated, but %s is not decided and comes first."
                .formatted(names.nameOf(deciding))));
  }

  private Reason top(String name) {
    return switch (standing.settings().topDose()) {
      case ACCEPT_THREE ->
          Ground.TOP_ACCEPTED.because(
              "The top level, %s, is the MTD when it passes.".formatted(name));
      case REQUIRE_SIX ->
          Ground.TOP_FILLED_TO_SIX.because(
              "The top level, %s, is the MTD when it passes with 6 patients.".formatted(name));
      case NOT_REACHED ->
          Ground.TOP_PASSED_WITHOUT_MTD.because(
              "When the top level, %s, passes, the MTD was not reached.".formatted(name));
    };
  }
}
