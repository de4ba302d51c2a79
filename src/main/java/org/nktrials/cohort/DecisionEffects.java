package org.nktrials.cohort;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.rules.escalation.DecisionCode;
import org.springframework.stereotype.Component;

/** What a decision does to the levels once its last required signature is there. */
@Component
class DecisionEffects {

  private final LevelOpenings openings;

  DecisionEffects(LevelOpenings openings) {
    this.openings = openings;
  }

  /**
   * Opens and closes levels.
   *
   * @return the levels that the decision opened
   */
  Set<Integer> apply(Decision decision) {
    UUID trial = decision.trialId();
    List<LevelStatus> levels = openings.statuses(trial);
    Integer opened = openedLevel(decision);
    for (LevelStatus level : levels) {
      if (opened == null || level.level() != opened) {
        leave(decision, level, stateAfter(decision, level, opened));
      }
    }
    Set<Integer> result = new TreeSet<>();
    Integer places = decision.places();
    if (opened != null && places != null) {
      openings.open(trial, opened, places, decision.id());
      result.add(opened);
    }
    return result;
  }

  /** A level whose state stays keeps the decision behind it. */
  private void leave(Decision decision, LevelStatus level, LevelState state) {
    if (level.state() != state || level.suspendedReason() != null) {
      openings.become(
          decision.trialId(),
          level.level(),
          state,
          decision.id(),
          "Decision " + decision.number() + " signed");
    }
  }

  private static @Nullable Integer openedLevel(Decision decision) {
    return switch (decision.choice().code()) {
      case START, ESCALATE, EXPAND, STAY, DE_ESCALATE -> decision.choice().level();
      case DECLARE_MTD, STOP_NO_MTD, STOP_MTD_NOT_REACHED, AWAIT -> null;
    };
  }

  private static LevelState stateAfter(
      Decision decision, LevelStatus level, @Nullable Integer opened) {
    Integer exceeded = decision.exceededLevel();
    Integer mtd = decision.mtdLevel();
    if ((exceeded != null && level.level() >= exceeded) || (mtd != null && level.level() > mtd)) {
      return LevelState.ABOVE_MTD;
    }
    boolean stoppedForSafety = decision.choice().code() == DecisionCode.STOP_NO_MTD;
    boolean aboveTheOpenOne = opened != null && level.level() > opened;
    return stoppedForSafety || aboveTheOpenOne ? LevelState.CLOSED : LevelState.COMPLETED;
  }
}
