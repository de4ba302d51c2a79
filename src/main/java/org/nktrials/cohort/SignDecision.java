package org.nktrials.cohort;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.rules.escalation.CommitteeChoice;

/**
 * The first signature under a new decision.
 *
 * @param inputsHash of the recommendation that the person saw
 * @param differenceReason why it differs from the recommendation; null where it follows
 * @param recommendedPhase2Level set when the MTD is declared, at most the MTD; null where it stays
 *     open
 * @param meeting number of the meeting that decided; null when none is named
 */
public record SignDecision(
    String trialCode,
    CommitteeChoice choice,
    String inputsHash,
    @Nullable String differenceReason,
    @Nullable Integer recommendedPhase2Level,
    @Nullable Integer meeting,
    Capacity capacity,
    @Nullable String password) {

  /** A decision without recommended phase II dose and without a meeting. */
  public SignDecision(
      String trialCode,
      CommitteeChoice choice,
      String inputsHash,
      @Nullable String differenceReason,
      Capacity capacity,
      @Nullable String password) {
    this(trialCode, choice, inputsHash, differenceReason, null, null, capacity, password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SignDecision[" + trialCode + ", " + choice + ", " + capacity + "]";
  }
}
