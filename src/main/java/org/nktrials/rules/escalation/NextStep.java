package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.Grounds.UNSTATED;

import org.nktrials.rules.escalation.EscalationDecision.AwaitDltWindow;
import org.nktrials.rules.escalation.EscalationDecision.DeEscalate;
import org.nktrials.rules.escalation.EscalationDecision.DeclareMtd;
import org.nktrials.rules.escalation.EscalationDecision.Escalate;
import org.nktrials.rules.escalation.EscalationDecision.Expand;
import org.nktrials.rules.escalation.EscalationDecision.Start;
import org.nktrials.rules.escalation.EscalationDecision.StopMtdNotReached;
import org.nktrials.rules.escalation.EscalationDecision.StopNoMtd;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/** The 3+3 decision itself, not yet put into words. */
final class NextStep {

  private NextStep() {}

  static EscalationDecision after(Standing standing) {
    if (standing.tallies().lastLevel() == 0) {
      return new Start(standing.startLevel(), UNSTATED);
    }
    int exceeded = standing.exceeded();
    if (exceeded > 0) {
      return below(exceeded, standing);
    }
    int undecided = standing.undecided();
    return undecided > 0 ? hold(undecided, standing) : up(standing);
  }

  private static EscalationDecision below(int exceeded, Standing standing) {
    if (exceeded == 1) {
      return new StopNoMtd(UNSTATED);
    }
    int undecided = standing.undecided();
    int target = undecided > 0 ? undecided : exceeded - 1;
    if (standing.settled(target)) {
      return new DeclareMtd(target, UNSTATED);
    }
    int last = standing.tallies().lastLevel();
    if (last > target) {
      return new DeEscalate(last, target, standing.missing(target), UNSTATED);
    }
    boolean untreated = !standing.tallies().at(target).open();
    return untreated ? new Escalate(last, target, UNSTATED) : hold(target, standing);
  }

  /** Every level with a cohort passes. */
  private static EscalationDecision up(Standing standing) {
    int highest = standing.tallies().highestOpen();
    if (!standing.settled(highest)) {
      return hold(highest, standing);
    }
    if (highest < standing.tallies().top()) {
      return new Escalate(highest, highest + 1, UNSTATED);
    }
    return standing.settings().topDose() == TopDose.NOT_REACHED
        ? new StopMtdNotReached(highest, UNSTATED)
        : new DeclareMtd(highest, UNSTATED);
  }

  /** More patients or more time at a level. With two DLTs a cohort is completed, not expanded. */
  private static EscalationDecision hold(int level, Standing standing) {
    LevelTally tally = standing.tallies().at(level);
    int missing = standing.missing(level);
    if (missing > 0 && tally.evaluable() >= 3 && tally.dlt() < 2) {
      return new Expand(level, missing, UNSTATED);
    }
    return new AwaitDltWindow(level, standing.tallies().pendingUpTo(level), missing, UNSTATED);
  }
}
