package org.nktrials.cohort.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.rules.escalation.Deviation;
import org.nktrials.rules.escalation.EscalationDecision;
import org.nktrials.rules.reason.Reason;

/**
 * A decision as programs read it; every field is always there.
 *
 * @param nextLevel null when the trial is complete
 * @param exceededLevel lowest level that exceeds the MTD, or null
 * @param mtdLevel null unless an MTD is declared
 */
record DoseEscalationAnswer(
    DecisionCode decision,
    @Nullable Integer nextLevel,
    int additionalPatients,
    @Nullable Integer exceededLevel,
    @Nullable Integer mtdLevel,
    boolean trialComplete,
    List<Reason> reasons,
    List<Deviation> deviations) {

  static DoseEscalationAnswer of(EscalationDecision decision) {
    return new DoseEscalationAnswer(
        decision.code(),
        decision.nextLevel(),
        decision.additionalPatients(),
        decision.exceededLevel(),
        decision.mtdLevel(),
        decision.trialComplete(),
        decision.reasons(),
        decision.deviations());
  }
}
