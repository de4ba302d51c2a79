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
    long version) {}
