package org.nktrials.cohort;

import java.util.List;
import java.util.Set;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureReceipt;

/**
 * A decision with its signatures.
 *
 * @param sentence the decision in one sentence with the level's name
 * @param outstanding capacities that have still to sign
 * @param levels levels that it opened, lowest first
 * @param told how many people were told that it takes effect
 * @param acknowledged how many of them have acknowledged
 */
public record DecisionView(
    Decision decision,
    String sentence,
    List<SignatureReceipt> signatures,
    Set<Capacity> outstanding,
    List<Integer> levels,
    long told,
    long acknowledged) {

  /** Copies the collections. */
  public DecisionView {
    signatures = List.copyOf(signatures);
    outstanding = Set.copyOf(outstanding);
    levels = List.copyOf(levels);
  }

  /** What the rules recommended, in one sentence. */
  public String recommended() {
    return decision.recommendation().lines().findFirst().orElse("");
  }

  /** The patients that it counted, a line each. */
  public List<String> counted() {
    return DecisionSentences.counted(decision.inputs());
  }

  /** Whether a required signature is missing. */
  public boolean isAwaitingSignatures() {
    return decision.state() == DecisionState.AWAITING_SIGNATURES;
  }
}
