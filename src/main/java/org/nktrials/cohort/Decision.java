package org.nktrials.cohort;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.CommitteeChoice;

/**
 * A decision of the committee with everything it rested on, frozen.
 *
 * @param places places at the level it opens; null when it opens none
 * @param recommendation sentence, reasons and sources of the rules, as they were shown
 * @param inputs the patients counted, as text
 * @param follows whether it follows the recommendation
 * @param dataCut when the inputs were taken
 * @param effectiveAt when the last required signature made it effective
 */
public record Decision(
    UUID id,
    UUID trialId,
    int number,
    CommitteeChoice choice,
    @Nullable Integer places,
    @Nullable Integer exceededLevel,
    @Nullable Integer mtdLevel,
    @Nullable Integer recommendedPhase2Level,
    String recommendation,
    String inputs,
    String inputsHash,
    boolean follows,
    @Nullable String differenceReason,
    String ruleVersion,
    UUID protocolVersionId,
    Instant dataCut,
    DecisionState state,
    @Nullable Instant effectiveAt,
    @Nullable Instant reopenedAt,
    @Nullable String reopenedReason,
    long version) {

  /** Whether it is in force and rests on exactly the data of the recommendation. */
  boolean standsOn(Recommendation recommendation) {
    return state == DecisionState.SIGNED && inputsHash.equals(recommendation.inputsHash());
  }

  /** As a person may read it who does not know every patient by code. */
  Decision shownTo(VisiblePatients visible) {
    return new Decision(
        id,
        trialId,
        number,
        choice,
        places,
        exceededLevel,
        mtdLevel,
        recommendedPhase2Level,
        recommendation,
        visible.mask(inputs),
        inputsHash,
        follows,
        differenceReason == null ? null : visible.mask(differenceReason),
        ruleVersion,
        protocolVersionId,
        dataCut,
        state,
        effectiveAt,
        reopenedAt,
        reopenedReason == null ? null : visible.mask(reopenedReason),
        version);
  }
}
