package org.nktrials.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * The cohort board as one person may see it.
 *
 * @param needingLevel patients whose level closed during lead-in or treatment
 * @param treatedAtReopened patients treated at levels that a reopened decision had opened
 * @param decisions latest first
 * @param choices what may be signed, the recommendation first
 * @param capacities capacities in which the person may sign
 * @param obstacle why no decision can be signed now; null when one can
 */
public record BoardView(
    TrialSummary trial,
    Recommendation recommendation,
    List<Column> columns,
    List<Cell> needingLevel,
    List<Cell> treatedAtReopened,
    List<DecisionView> decisions,
    List<Choice> choices,
    Set<Capacity> capacities,
    @Nullable String obstacle) {

  /** Decisions that a changed verdict reopened. */
  public List<DecisionView> reopened() {
    return decisions.stream()
        .filter(view -> view.decision().state() == DecisionState.REOPENED)
        .toList();
  }

  /**
   * One dose level.
   *
   * @param earliestNext earliest first dose of the next patient by stagger; null without limit
   */
  public record Column(
      String name,
      LevelStatus status,
      boolean aboveMtd,
      LevelCount count,
      List<Cell> cells,
      @Nullable LocalDate earliestNext) {}

  /**
   * One patient on the board.
   *
   * @param code null for a patient of a site that the person may not open
   * @param evaluation null likewise
   */
  public record Cell(
      @Nullable String code,
      String siteCode,
      EvaluationState state,
      @Nullable PatientEvaluation evaluation,
      String levelName) {}

  /** A decision that may be signed. */
  public record Choice(CommitteeChoice choice, String sentence, boolean recommended) {}
}
