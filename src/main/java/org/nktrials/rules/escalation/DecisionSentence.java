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
record DecisionSentence(LevelNames names) {

  String of(EscalationDecision decision) {
    return switch (decision) {
      case Start start -> "Start at " + cohortAt(start.level());
      case Escalate up -> "Go up to " + cohortAt(up.to());
      case Expand expand ->
          "Treat %s more at %s.".formatted(expand.additionalPatients(), names.nameOf(expand.at()));
      case AwaitDltWindow await -> await(await);
      case GoOn on -> on.grounds().sentence();
      case DeEscalate down -> down(names.nameOf(down.to()), down.additionalPatients());
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
    String waiting = "Wait: %s in the DLT window".formatted(Counted.patients(await.pending()));
    return more == 0
        ? "%s, %s not decided.".formatted(waiting, level)
        : "%s; treat %s more at %s.".formatted(waiting, more, level);
  }

  private static String down(String level, int more) {
    return more == 0
        ? "Go down to %s: patients in the DLT window decide.".formatted(level)
        : "Go down to %s: treat %s.".formatted(level, Counted.patients(more));
  }
}
