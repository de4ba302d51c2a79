package org.nktrials.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.enrolment.SlotState;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.Verdict;

/**
 * Patients as cells of the board.
 *
 * @param plannedFirstDoses of the escalated drug by patient
 * @param signatures of verdicts and decisions by identity
 */
record BoardCells(
    Recommendation recommendation,
    VisiblePatients visible,
    Map<UUID, LocalDate> plannedFirstDoses,
    PatientNotes notes,
    Map<UUID, SignatureReceipt> signatures) {

  List<BoardView.Cell> at(int level) {
    return recommendation.evaluations().stream()
        .filter(evaluation -> evaluation.slot().level() == level)
        .map(this::cell)
        .toList();
  }

  BoardView.Cell cell(PatientEvaluation evaluation) {
    boolean shown = visible.include(evaluation);
    UUID patient = evaluation.patient().id();
    return new BoardView.Cell(
        shown ? evaluation.patient().code() : null,
        evaluation.patient().site().code(),
        evaluation.state(),
        evaluation.slot().state(),
        shown ? evaluation : null,
        recommendation.protocol().definition().levelName(evaluation.slot().level()),
        shown && evaluation.state() == EvaluationState.LEAD_IN
            ? plannedFirstDoses.get(patient)
            : null,
        shown ? signature(evaluation.verdict()) : null,
        replacedBy(evaluation),
        shown ? notes.withheld().getOrDefault(patient, List.of()) : List.of(),
        shown ? notes.next().get(patient) : null);
  }

  private @Nullable SignatureReceipt signature(@Nullable Verdict verdict) {
    return verdict == null ? null : signatures.get(verdict.signatureId());
  }

  /** The next holder of the same place. */
  private @Nullable String replacedBy(PatientEvaluation evaluation) {
    if (evaluation.slot().state() != SlotState.REPLACED) {
      return null;
    }
    return recommendation.evaluations().stream()
        .filter(other -> other.slot().level() == evaluation.slot().level())
        .filter(other -> other.slot().place() == evaluation.slot().place())
        .filter(other -> other.slot().reservedAt().isAfter(evaluation.slot().reservedAt()))
        .map(other -> visible.mask(other.patient().code()))
        .findFirst()
        .orElse(null);
  }
}
