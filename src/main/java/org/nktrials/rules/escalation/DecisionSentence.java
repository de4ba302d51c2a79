package org.nktrials.rules.escalation;

import org.nktrials.rules.escalation.EscalationDecision.AwaitDltWindow;
import org.nktrials.rules.escalation.EscalationDecision.DeEscalate;
import org.nktrials.rules.escalation.EscalationDecision.DeclareMtd;
import org.nktrials.rules.escalation.EscalationDecision.Escalate;
import org.nktrials.rules.escalation.EscalationDecision.Expand;
import org.nktrials.rules.escalation.EscalationDecision.GoOn;
import org.nktrials.rules.escalation.EscalationDecision.Start;
import org.nktrials.rules.escalation.EscalationDecision.StopMtdNotReached;
import org.nktrials.rules.escalation.EscalationDecision.StopNoMtd;

/** The headline of a decision. */
record DecisionSentence(LevelNames names, PendingPatients waiting) {

  String of(EscalationDecision decision) {
    return switch (decision) {
      case Start start -> "Start at " + cohortAt(start.level());
      case Escalate up -> "Go up to " + cohortAt(up.to());
      case Expand expand ->
          "Treat %s more at %s.".formatted(expand.additionalPatients(), names.nameOf(expand.at()));
      case AwaitDltWindow await -> await(await);
      case GoOn on -> on.grounds().sentence();
      case DeEscalate down -> down(down);
      case DeclareMtd mtd -> "The MTD is %s.".formatted(names.nameOf(mtd.level()));
      case StopNoMtd _ -> "Stop: the lowest level is above the MTD, so no level is the MTD.";
      case StopMtdNotReached stop ->
          "Stop: %s, the top level, was tolerated; the MTD was not reached."
              .formatted(names.nameOf(stop.topLevel()));
    };
  }

  private String cohortAt(int level) {
    return "%s: treat %s."
        .formatted(names.nameOf(level), Counted.patients(EscalationDecision.COHORT_SIZE));
  }

  private String await(AwaitDltWindow await) {
    String level = names.nameOf(await.at());
    int more = await.additionalPatients();
    if (await.pending() == 0) {
      return "Wait: treat %s more at %s.".formatted(more, level);
    }
    String pending = waiting.upTo(await.at(), await.pending());
    return more == 0
        ? "Wait: %s; %s is not decided.".formatted(pending, level)
        : "Wait: %s; treat %s more at %s.".formatted(pending, more, level);
  }

  private String down(DeEscalate down) {
    String level = names.nameOf(down.to());
    int more = down.additionalPatients();
    return more == 0
        ? "Go down to %s: its verdicts decide, nobody more to treat yet.".formatted(level)
        : "Go down to %s: treat %s.".formatted(level, Counted.patients(more));
  }
}
