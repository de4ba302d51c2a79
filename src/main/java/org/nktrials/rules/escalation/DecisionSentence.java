package org.nktrials.rules.escalation;

import org.nktrials.rules.escalation.EscalationDecision.AwaitDltWindow;
import org.nktrials.rules.escalation.EscalationDecision.DeEscalate;
import org.nktrials.rules.escalation.EscalationDecision.DeclareMtd;
import org.nktrials.rules.escalation.EscalationDecision.Escalate;
import org.nktrials.rules.escalation.EscalationDecision.Expand;
import org.nktrials.rules.escalation.EscalationDecision.Start;
import org.nktrials.rules.escalation.EscalationDecision.StopMtdNotReached;
import org.nktrials.rules.escalation.EscalationDecision.StopNoMtd;

/** The headline of a decision. */
record DecisionSentence(LevelNames names) {

  String of(EscalationDecision decision) {
    return switch (decision) {
      case Start(var level, _) ->
          "Start at %s: treat %s."
              .formatted(names.nameOf(level), Counted.patients(EscalationDecision.COHORT_SIZE));
      case Escalate(_, var to, _) ->
          "Go up to %s: treat %s."
              .formatted(names.nameOf(to), Counted.patients(EscalationDecision.COHORT_SIZE));
      case Expand(var at, var more, _) -> "Treat %d more at %s.".formatted(more, names.nameOf(at));
      case AwaitDltWindow await -> await(await);
      case DeEscalate(_, var to, var more, _) -> down(names.nameOf(to), more);
      case DeclareMtd(var level, _) -> "The MTD is %s.".formatted(names.nameOf(level));
      case StopNoMtd _ -> "Stop: the lowest level is above the MTD, so no level is the MTD.";
      case StopMtdNotReached(var top, _) ->
          "Stop: %s, the top level, was tolerated; the MTD was not reached."
              .formatted(names.nameOf(top));
    };
  }

  private String await(AwaitDltWindow await) {
    String level = names.nameOf(await.at());
    int more = await.additionalPatients();
    if (await.pending() == 0) {
      return "Wait: treat %d more at %s.".formatted(more, level);
    }
    String waiting = "Wait: %s in the DLT window".formatted(Counted.patients(await.pending()));
    return more == 0
        ? "%s, %s not decided.".formatted(waiting, level)
        : "%s; treat %d more at %s.".formatted(waiting, more, level);
  }

  private static String down(String level, int more) {
    return more == 0
        ? "Go down to %s: its patients in the DLT window decide.".formatted(level)
        : "Go down to %s: treat %s.".formatted(level, Counted.patients(more));
  }
}
