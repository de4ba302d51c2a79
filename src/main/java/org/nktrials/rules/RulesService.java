package org.nktrials.rules;

import java.util.List;
import org.nktrials.rules.escalation.DoseHistory;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.escalation.LevelNames;
import org.nktrials.rules.escalation.OperatingCharacteristics;
import org.nktrials.rules.escalation.ThreePlusThree;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;

/**
 * The one door to every rule. Keeps nothing and writes nothing: the same input, the same answer.
 */
public final class RulesService {

  /** What the 3+3 design asks for next; see {@link ThreePlusThree}. */
  public EscalationDecision decideThreePlusThree(
      DoseHistory history, ThreePlusThreeSettings settings, LevelNames names) {
    return ThreePlusThree.decide(history, settings, names);
  }

  /** How the 3+3 design behaves under true DLT probabilities, in closed form. */
  public OperatingCharacteristics operatingCharacteristicsOfThreePlusThree(
      List<Double> trueDltProbabilities, ThreePlusThreeSettings settings) {
    return OperatingCharacteristics.ofThreePlusThree(trueDltProbabilities, settings);
  }
}
