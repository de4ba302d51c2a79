package org.nktrials.cohort;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.enrolment.LevelState;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientStatus;
import org.nktrials.protocol.DoseLevels.DoseLevel;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohort board: a fixed number of queries however many patients there are. */
@Service
public class CohortBoard {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final TreatmentLevels treatmentLevels;
  private final ProtocolService protocols;
  private final Authority authority;

  CohortBoard(
      Recommendations recommendations,
      Decisions decisions,
      TreatmentLevels treatmentLevels,
      ProtocolService protocols,
      Authority authority) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.treatmentLevels = treatmentLevels;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** The board of a trial as this person may see it. Counts use all sites. */
  @Transactional(readOnly = true)
  public BoardView of(String trialCode) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_BOARD, trial.id());
    SiteScope scope = authority.sites(Permission.VIEW_BOARD, trial.id());
    boolean detail = authority.may(Permission.VIEW_PATIENT, trial.id(), null);
    Recommendation recommendation = recommendations.of(trial.id());
    List<DecisionView> taken = decisions.ofTrial(trial);
    Map<UUID, TreatmentLevel> levels = treatmentLevels.ofTrial(trial.id());
    List<BoardView.Column> columns =
        recommendation.protocol().definition().doseLevels().value().levels().stream()
            .map(level -> column(level, recommendation, scope, detail))
            .toList();
    return new BoardView(
        trial,
        recommendation,
        columns,
        needingLevel(recommendation, levels, scope, detail),
        treatedAtReopened(recommendation, taken, scope, detail),
        taken,
        choices(recommendation),
        authority.capacities(trial.id()),
        obstacle(trial, recommendation, taken));
  }

  private static BoardView.Column column(
      DoseLevel level, Recommendation recommendation, SiteScope scope, boolean detail) {
    List<BoardView.Cell> cells =
        recommendation.evaluations().stream()
            .filter(e -> e.slot().level() == level.number())
            .map(e -> cell(e, recommendation, scope, detail))
            .toList();
    List<LocalDate> first =
        recommendation.evaluations().stream()
            .filter(e -> e.slot().level() == level.number())
            .flatMap(e -> Optional.ofNullable(e.window()).map(DltWindow::anchor).stream())
            .toList();
    return new BoardView.Column(
        recommendation.protocol().definition().levelName(level.number()),
        recommendation.level(level.number()),
        isAboveMtd(recommendation, level.number()),
        recommendation.count(level.number()),
        cells,
        recommendation.protocol().definition().staggerRule().earliestNext(first).orElse(null));
  }

  private static boolean isAboveMtd(Recommendation recommendation, int level) {
    Integer exceeded = recommendation.decision().exceededLevel();
    return recommendation.level(level).state() == LevelState.ABOVE_MTD
        || (exceeded != null && level >= exceeded);
  }

  private static BoardView.Cell cell(
      PatientEvaluation evaluation,
      Recommendation recommendation,
      SiteScope scope,
      boolean detail) {
    boolean visible = detail && scope.includes(evaluation.patient().site().id());
    return new BoardView.Cell(
        visible ? evaluation.patient().code() : null,
        evaluation.patient().site().code(),
        evaluation.state(),
        visible ? evaluation : null,
        recommendation.protocol().definition().levelName(evaluation.slot().level()));
  }

  private static List<BoardView.Cell> needingLevel(
      Recommendation recommendation,
      Map<UUID, TreatmentLevel> levels,
      SiteScope scope,
      boolean detail) {
    return recommendation.evaluations().stream()
        .filter(e -> e.patient().status() == PatientStatus.ENROLLED)
        .filter(e -> needsLevel(e, levels.get(e.patient().id())))
        .map(e -> cell(e, recommendation, scope, detail))
        .toList();
  }

  private static boolean needsLevel(PatientEvaluation evaluation, @Nullable TreatmentLevel level) {
    if (level == null || level.stopped()) {
      return false;
    }
    boolean leadInAtCompleted =
        evaluation.state() == EvaluationState.LEAD_IN
            && level.status().state() == LevelState.COMPLETED;
    return level.needsLevel() || leadInAtCompleted;
  }

  private static List<BoardView.Cell> treatedAtReopened(
      Recommendation recommendation, List<DecisionView> taken, SiteScope scope, boolean detail) {
    Set<Integer> levels =
        taken.stream()
            .filter(view -> view.decision().state() == DecisionState.REOPENED)
            .flatMap(view -> view.levels().stream())
            .collect(toSet());
    return recommendation.evaluations().stream()
        .filter(e -> levels.contains(e.slot().level()) && e.studyDrugGiven())
        .map(e -> cell(e, recommendation, scope, detail))
        .toList();
  }

  private List<BoardView.Choice> choices(Recommendation recommendation) {
    return CommitteeChoice.after(recommendation.decision(), recommendation.currentLevel()).stream()
        .map(
            choice ->
                new BoardView.Choice(
                    choice,
                    DecisionSentences.of(
                        choice, recommendation.placesFor(choice), recommendation.protocol()),
                    choice.follows(recommendation.decision())))
        .toList();
  }

  /** Why no decision can be signed now; null when one can. */
  private @Nullable String obstacle(
      TrialSummary trial, Recommendation recommendation, List<DecisionView> taken) {
    if (recommendation.levels().isEmpty()) {
      return "The trial has not started.";
    }
    if (taken.stream().anyMatch(v -> v.decision().state() == DecisionState.AWAITING_SIGNATURES)) {
      return "A decision is waiting for signatures.";
    }
    boolean decided =
        taken.stream()
            .map(DecisionView::decision)
            .anyMatch(
                d ->
                    d.state() == DecisionState.SIGNED
                        && d.inputsHash().equals(recommendation.inputsHash()));
    if (decided) {
      return "The present data is decided. New data is needed for another decision.";
    }
    if (!authority.may(Permission.PREPARE_DECISION, trial.id(), null)
        || authority.capacities(trial.id()).isEmpty()) {
      return "Decisions are signed by the principal investigator and the committee chair.";
    }
    return null;
  }
}
