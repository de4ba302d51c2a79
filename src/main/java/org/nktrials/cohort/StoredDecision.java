package org.nktrials.cohort;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Capacity;

/**
 * A decision as it is stored, with its signatures in order and the levels that it opened.
 *
 * @param acknowledged of the people told, how many have acknowledged
 */
record StoredDecision(
    Decision decision,
    List<Signed> signatures,
    List<Integer> levels,
    long told,
    long acknowledged) {

  /** A signature and the capacity in which it was given. */
  record Signed(UUID signatureId, Capacity capacity) {}

  static StoredDecision of(List<DecisionRow> rows) {
    DecisionRow first = rows.getFirst();
    return new StoredDecision(
        first.record().decision(),
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.signature()))
            .distinct()
            .map(signed -> new Signed(signed.signatureId(), signed.capacity()))
            .toList(),
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.level()))
            .map(DecisionLevelRecord::levelNumber)
            .distinct()
            .toList(),
        first.told(),
        first.acknowledged());
  }
}
