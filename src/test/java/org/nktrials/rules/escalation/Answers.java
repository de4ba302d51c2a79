package org.nktrials.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.escalation.Outcomes.brief;
import static org.nktrials.rules.escalation.Outcomes.history;

import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/** Settings that the decision tests use, and the comparison of a decision in short. */
final class Answers {
  static final ThreePlusThreeSettings DEFAULTS = ThreePlusThreeSettings.DEFAULTS;
  static final ThreePlusThreeSettings SIX_AT_MTD =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, null, null);
  static final ThreePlusThreeSettings REQUIRE_SIX =
      ThreePlusThreeSettings.of(null, TopDose.REQUIRE_SIX, null);
  static final ThreePlusThreeSettings NOT_REACHED =
      ThreePlusThreeSettings.of(null, TopDose.NOT_REACHED, null);
  static final ThreePlusThreeSettings COMPLETE_COHORT =
      ThreePlusThreeSettings.of(null, null, EarlySecondDlt.COMPLETE_COHORT);
  static final ThreePlusThreeSettings SIX_COMPLETE =
      ThreePlusThreeSettings.of(DeEscalation.SIX_AT_MTD, null, EarlySecondDlt.COMPLETE_COHORT);

  static void answers(ThreePlusThreeSettings settings, DoseHistory history, String brief) {
    EscalationDecision decision = ThreePlusThree.decide(history, settings);
    assertThat(brief(decision)).as("%s", history).isEqualTo(brief);
    assertThat(decision.trialComplete()).isEqualTo(decision.nextLevel() == null);
  }

  static void answers(ThreePlusThreeSettings settings, String outcomes, String brief) {
    answers(settings, history(4, outcomes), brief);
  }

  private Answers() {}
}
