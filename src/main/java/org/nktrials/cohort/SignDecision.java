package org.nktrials.cohort;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.rules.escalation.CommitteeChoice;

/**
 * The first signature under a new decision.
 *
 * @param inputsHash of the recommendation that the person saw
 * @param differenceReason why it differs from the recommendation; null where it follows
 */
public record SignDecision(
    String trialCode,
    CommitteeChoice choice,
    String inputsHash,
    @Nullable String differenceReason,
    Capacity capacity,
    @Nullable String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SignDecision[" + trialCode + ", " + choice + ", " + capacity + "]";
  }
}
