package org.nktrials.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Deviation;

/**
 * Everything about one visit of a patient.
 *
 * @param procedures codes of the procedures planned
 * @param outcomes what became of them, as far as recorded
 * @param outcomeRecords the record of each of these, by the code of its procedure
 * @param moves moved dates of this visit, latest first
 * @param deviations raised for this visit, resolved ones included
 * @param record what is stored; null while nothing is
 */
public record VisitSheet(
    ScheduledVisit visit,
    List<String> procedures,
    List<ProcedureOutcome> outcomes,
    Map<String, UUID> outcomeRecords,
    List<ScheduleMove> moves,
    List<Deviation> deviations,
    @Nullable Stored record) {

  /** Copies the lists. */
  public VisitSheet {
    procedures = List.copyOf(procedures);
    outcomes = List.copyOf(outcomes);
    outcomeRecords = Map.copyOf(outcomeRecords);
    moves = List.copyOf(moves);
    deviations = List.copyOf(deviations);
  }

  /** What became of a procedure; null while nothing is recorded. */
  public @Nullable ProcedureOutcome outcome(String procedure) {
    return outcomes.stream()
        .filter(one -> one.procedure().equals(procedure))
        .findFirst()
        .orElse(null);
  }

  /** The stored record of the visit. */
  public record Stored(
      UUID id,
      @Nullable String notDoneReason,
      @Nullable String note,
      Instant enteredAt,
      long version) {}
}
