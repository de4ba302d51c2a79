package org.nktrials.cohort;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Signatures;
import org.nktrials.toxicity.Verdict;
import org.springframework.stereotype.Component;

/** Gathers what the cells of a board say, in a fixed number of queries. */
@Component
class BoardCellsOfTrial {

  private final LeadIns leadIns;
  private final PatientNotesQuery notes;
  private final Signatures signatures;

  BoardCellsOfTrial(LeadIns leadIns, PatientNotesQuery notes, Signatures signatures) {
    this.leadIns = leadIns;
    this.notes = notes;
    this.signatures = signatures;
  }

  /** With the signatures under these decisions, so that all are read together. */
  BoardCells read(
      Recommendation recommendation, List<StoredDecision> decisions, VisiblePatients visible) {
    UUID trial = recommendation.trial().id();
    Stream<UUID> ofVerdicts =
        recommendation.evaluations().stream()
            .flatMap(evaluation -> Stream.ofNullable(evaluation.verdict()))
            .map(Verdict::signatureId);
    return new BoardCells(
        recommendation,
        visible,
        leadIns.plannedFirstDoses(trial, recommendation.protocol().definition()),
        notes.ofTrial(trial),
        signatures.byId(
            Stream.concat(Decisions.signatureIds(decisions).stream(), ofVerdicts).toList()));
  }
}
