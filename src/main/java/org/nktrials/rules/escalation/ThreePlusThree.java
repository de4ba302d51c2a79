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

/**
 * The 3+3 design: Storer 1989 for the table, Korn 1994 for going down, Lin and Shih 2001 for
 * stopping at the level below.
 *
 * <table>
 * <caption>Evaluable patients n and patients with a DLT x of one level</caption>
 * <tr><th>n</th><th>x</th><th>the level</th></tr>
 * <tr><td>3</td><td>0</td><td>passes</td></tr>
 * <tr><td>3</td><td>1</td><td>is filled to six</td></tr>
 * <tr><td>6</td><td>0, 1</td><td>passes</td></tr>
 * <tr><td>up to 6</td><td>2 or more</td><td>exceeds; with {@code COMPLETE_COHORT} only at n = 3 or
 * 6</td></tr>
 * <tr><td>1, 2</td><td>0, 1</td><td>is undecided</td></tr>
 * <tr><td>4, 5</td><td>0 / 1</td><td>passes / is filled to six</td></tr>
 * <tr><td>above 6</td><td>x/n ≤ 1/6</td><td>passes, also with two DLTs in twelve; else exceeds
 * </td></tr>
 * </table>
 *
 * <p>How the sentences of the design are read where they leave a choice:
 *
 * <ul>
 *   <li>The lowest level that exceeds is the exceeded level. Below it (or anywhere, where none
 *       exceeds) the lowest undecided level with a cohort is decided first, then the level right
 *       below the exceeded one.
 *   <li>Under an exceeded level the answer is to go down as long as the last cohort was above the
 *       level to decide, also where that level stands at one DLT in three and also when its open
 *       windows already suffice; once the last cohort is there, it is to treat more or to wait.
 *       Where no level exceeds, a late DLT below the last cohort is answered as the table answers
 *       it: to treat more at that level, or to wait.
 *   <li>With two or fewer evaluable patients at the current level the answer is always to wait,
 *       with the number of patients still to treat.
 *   <li>An open window at any level up to the deciding one blocks going up and declaring the MTD;
 *       it never blocks going down, expanding, or the end when the lowest level exceeds. Windows at
 *       the exceeded level and above count for nothing.
 *   <li>{@code REQUIRE_SIX} asks for the second three after the first three; {@code SIX_AT_MTD}
 *       asks for all six of an untreated level at once.
 *   <li>Going up always means the level above the highest one with a cohort.
 *   <li>{@code COMPLETE_COHORT} looks at the sum of a level's cohorts, so a fourth patient treated
 *       after two DLTs in three (a deviation) is followed by the fifth and the sixth.
 *   <li>An untreated level right below an exceeded one is treated, wherever the start level is:
 *       with three patients, or six with {@code SIX_AT_MTD}.
 * </ul>
 */
public final class ThreePlusThree {

  /** Version of this rule, stored with each decision; any changed answer needs a new one. */
  public static final String RULE_VERSION = "3+3/1";

  private ThreePlusThree() {}

  /** The decision in sentences that call levels by their numbers. */
  public static EscalationDecision decide(DoseHistory history, ThreePlusThreeSettings settings) {
    return decide(history, settings, LevelNames.NUMBERS);
  }

  /**
   * What the 3+3 design asks for after a history, with every reason and every deviation. Answers
   * any history, also one that it would not have produced.
   *
   * @param names how sentences name the levels
   */
  public static EscalationDecision decide(
      DoseHistory history, ThreePlusThreeSettings settings, LevelNames names) {
    return decide(history, settings, names, PendingPatients.COUNTS_ALONE);
  }

  /**
   * The same decision in sentences that tell open windows from verdicts due.
   *
   * @param waiting what is known of the patients that the history counts as pending
   */
  public static EscalationDecision decide(
      DoseHistory history,
      ThreePlusThreeSettings settings,
      LevelNames names,
      PendingPatients waiting) {
    var standing = new Standing(LevelTallies.of(history), history.startLevel(), settings);
    EscalationDecision decision = NextStep.after(standing);
    int exceeded = standing.exceeded();
    var replay = new DeviationReplay(history.startLevel(), settings, names);
    return stated(
        decision,
        new Grounds(
            new DecisionSentence(names, waiting).of(decision),
            new DecisionReasons(standing, names, waiting).all(),
            replay.of(history),
            exceeded == 0 ? null : exceeded));
  }

  private static EscalationDecision stated(EscalationDecision decision, Grounds grounds) {
    return switch (decision) {
      case Start start -> new Start(start.level(), grounds);
      case Escalate up -> new Escalate(up.from(), up.to(), grounds);
      case Expand more -> new Expand(more.at(), more.additionalPatients(), grounds);
      case AwaitDltWindow await ->
          new AwaitDltWindow(await.at(), await.pending(), await.additionalPatients(), grounds);
      case GoOn on -> new GoOn(on.at(), on.additionalPatients(), grounds);
      case DeEscalate down ->
          new DeEscalate(down.from(), down.to(), down.additionalPatients(), grounds);
      case DeclareMtd mtd -> new DeclareMtd(mtd.level(), grounds);
      case StopNoMtd _ -> new StopNoMtd(grounds);
      case StopMtdNotReached stop -> new StopMtdNotReached(stop.topLevel(), grounds);
    };
  }
}
