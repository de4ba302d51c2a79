package org.nktrials.cohort.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.cohort.SignDecision;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;

/**
 * A decision with its first signature, of a program.
 *
 * @param level that the decision names; left out for a stop
 * @param inputsHash as read with the cohorts
 * @param recommendedPhase2Level with a declared MTD only, at most that level
 * @param meeting number of the meeting that decided
 * @param differenceReason needed where it differs from the recommendation
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record DecisionRequest(
    @NotNull(message = Words.MISSING) @Nullable DecisionCode decision,
    @Nullable Integer level,
    @NotBlank(message = Words.MISSING) @Nullable String inputsHash,
    @Nullable String differenceReason,
    @Nullable Integer recommendedPhase2Level,
    @Nullable Integer meeting,
    @NotNull(message = Words.MISSING) @Nullable Capacity capacity,
    @NotBlank(message = Words.MISSING) @Nullable String password) {

  SignDecision toCommand(String trialCode) {
    return new SignDecision(
        trialCode,
        new CommitteeChoice(requireNonNull(decision), level),
        requireNonNull(inputsHash),
        differenceReason,
        recommendedPhase2Level,
        meeting,
        requireNonNull(capacity),
        password);
  }

  @Override
  public String toString() {
    return "DecisionRequest[" + decision + ", " + level + ", " + capacity + "]";
  }
}
