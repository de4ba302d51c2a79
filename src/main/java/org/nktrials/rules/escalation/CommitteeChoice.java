package org.nktrials.rules.escalation;

import static org.nktrials.rules.escalation.DecisionCode.DECLARE_MTD;
import static org.nktrials.rules.escalation.DecisionCode.DE_ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.ESCALATE;
import static org.nktrials.rules.escalation.DecisionCode.EXPAND;
import static org.nktrials.rules.escalation.DecisionCode.STAY;
import static org.nktrials.rules.escalation.DecisionCode.STOP_NO_MTD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a committee may decide after a recommendation. It may follow the recommendation or be more
 * careful; it may not treat at a level that the recommendation does not reach. Project rule.
 *
 * @param code the decision
 * @param level the level it names; null for a stop
 */
public record CommitteeChoice(DecisionCode code, @Nullable Integer level) {

  /**
   * Every decision that may be signed, the recommended one first; empty before the start.
   *
   * @param currentLevel level of the last cohort
   */
  public static List<CommitteeChoice> after(EscalationDecision decision, int currentLevel) {
    return after(decision, currentLevel, true);
  }

  /**
   * As above; where the level that is waited for takes no patients, because it was closed or
   * suspended before a verdict changed, staying there opens it again.
   *
   * @param awaitedTakesPatients whether the level of a recommendation to wait is open
   */
  public static List<CommitteeChoice> after(
      EscalationDecision decision, int currentLevel, boolean awaitedTakesPatients) {
    List<CommitteeChoice> choices = new ArrayList<>();
    switch (decision) {
      case EscalationDecision.Start _, EscalationDecision.GoOn _ -> {
        return List.of();
      }
      case EscalationDecision.Escalate(var from, var to, _) -> {
        choices.add(new CommitteeChoice(ESCALATE, to));
        choices.add(new CommitteeChoice(EXPAND, from));
      }
      case EscalationDecision.Expand(var at, _, _) -> choices.add(new CommitteeChoice(EXPAND, at));
      case EscalationDecision.AwaitDltWindow(var at, _, _, _) -> {
        if (!awaitedTakesPatients) {
          choices.add(new CommitteeChoice(STAY, at));
        }
      }
      case EscalationDecision.DeEscalate(_, var to, _, _) ->
          choices.add(new CommitteeChoice(DE_ESCALATE, to));
      case EscalationDecision.DeclareMtd(var level, _) -> {
        choices.add(new CommitteeChoice(DECLARE_MTD, level));
        choices.add(new CommitteeChoice(EXPAND, level));
        below(level).forEach(lower -> choices.add(new CommitteeChoice(DECLARE_MTD, lower)));
      }
      case EscalationDecision.StopNoMtd _ -> {
        // stopping is offered below
      }
      case EscalationDecision.StopMtdNotReached(var top, _) -> {
        choices.add(new CommitteeChoice(DecisionCode.STOP_MTD_NOT_REACHED, null));
        choices.add(new CommitteeChoice(EXPAND, top));
      }
    }
    addCareful(choices, decision, currentLevel);
    return List.copyOf(choices);
  }

  /** Whether this is what the recommendation says. */
  public boolean follows(EscalationDecision decision) {
    Integer named = decision.mtdLevel() == null ? decision.nextLevel() : decision.mtdLevel();
    boolean sameKind =
        code == decision.code() || (code == STAY && decision.code() == DecisionCode.AWAIT);
    return sameKind && (level == null ? named == null : level.equals(named));
  }

  /** Going down and stopping are open at any time. */
  private static void addCareful(
      List<CommitteeChoice> choices, EscalationDecision decision, int currentLevel) {
    Integer exceeded = decision.exceededLevel();
    int lowest = exceeded == null ? currentLevel : Math.min(currentLevel, exceeded);
    below(lowest)
        .map(lower -> new CommitteeChoice(DE_ESCALATE, lower))
        .filter(choice -> !choices.contains(choice))
        .forEach(choices::add);
    choices.add(new CommitteeChoice(STOP_NO_MTD, null));
  }

  private static Stream<Integer> below(int level) {
    return IntStream.iterate(level - 1, lower -> lower >= 1, lower -> lower - 1).boxed();
  }
}
