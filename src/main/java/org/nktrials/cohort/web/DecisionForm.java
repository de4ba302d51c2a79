package org.nktrials.cohort.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.cohort.SignDecision;
import org.nktrials.rules.escalation.CommitteeChoice;

/**
 * A decision as typed.
 *
 * @param choice see {@link ChoiceKey}; never filled in beforehand
 * @param recommendedPhase2Level with a declared MTD only
 * @param meeting number of the meeting that decided
 * @param inputsHash of the data that the page showed
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DecisionForm(
    @NotNull(message = "Choose a decision.")
        @Pattern(regexp = "|[A-Z_]{4,30}(:[1-9][0-9]?)?", message = "Choose one of the list.")
        @Nullable String choice,
    @Nullable String differenceReason,
    @Nullable Integer recommendedPhase2Level,
    @Nullable Integer meeting,
    @NotNull(message = "Say in which capacity you sign.") @Nullable Capacity capacity,
    @Nullable String inputsHash,
    @NotBlank(message = "Type your password to sign.") @Nullable String password) {

  /** Whoever signs in one capacity only need not choose it. */
  static DecisionForm empty(Set<Capacity> capacities) {
    return new DecisionForm(
        null,
        null,
        null,
        null,
        capacities.size() == 1 ? capacities.iterator().next() : null,
        null,
        null);
  }

  /** Another look at other data: what was chosen on the old is not chosen on the new. */
  DecisionForm withoutChoice() {
    return new DecisionForm(null, differenceReason, null, meeting, capacity, null, null);
  }

  SignDecision toCommand(String trialCode, CommitteeChoice chosen) {
    return new SignDecision(
        trialCode,
        chosen,
        requireNonNullElse(inputsHash, ""),
        differenceReason == null || differenceReason.isBlank() ? null : differenceReason.strip(),
        recommendedPhase2Level,
        meeting,
        requireNonNull(capacity),
        password);
  }

  @Override
  public String toString() {
    return "DecisionForm[" + choice + ", " + capacity + "]";
  }
}
