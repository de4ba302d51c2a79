package org.nktrials.cohort.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureJson;
import org.nktrials.cohort.Decision;
import org.nktrials.cohort.DecisionState;
import org.nktrials.cohort.DecisionView;
import org.nktrials.rules.escalation.DecisionCode;

/**
 * A decision as programs read it. Patients of sites that one may not open are named by their site.
 *
 * @param recommendation as it was frozen, with reasons and sources
 * @param outstanding capacities that have still to sign
 * @param openedLevels levels that it opened
 */
record DecisionAnswer(
    int number,
    DecisionCode decision,
    @Nullable Integer level,
    @Nullable Integer places,
    String sentence,
    DecisionState state,
    boolean followsRecommendation,
    @Nullable String differenceReason,
    String recommendation,
    List<String> inputs,
    String inputsHash,
    String ruleVersion,
    Instant dataCut,
    @Nullable Integer exceededLevel,
    @Nullable Integer mtdLevel,
    @Nullable Integer recommendedPhase2Level,
    @Nullable Instant effectiveAt,
    @Nullable Instant reopenedAt,
    @Nullable String reopenedReason,
    List<SignatureJson> signatures,
    List<Capacity> outstanding,
    List<Integer> openedLevels) {

  static DecisionAnswer of(DecisionView view) {
    Decision taken = view.decision();
    return new DecisionAnswer(
        taken.number(),
        taken.choice().code(),
        taken.choice().level(),
        taken.places(),
        view.sentence(),
        taken.state(),
        taken.follows(),
        taken.differenceReason(),
        taken.recommendation(),
        view.counted(),
        taken.inputsHash(),
        taken.ruleVersion(),
        taken.dataCut(),
        taken.exceededLevel(),
        taken.mtdLevel(),
        taken.recommendedPhase2Level(),
        taken.effectiveAt(),
        taken.reopenedAt(),
        taken.reopenedReason(),
        view.signatures().stream().map(SignatureJson::of).toList(),
        view.outstanding().stream().sorted().toList(),
        view.levels());
  }
}
