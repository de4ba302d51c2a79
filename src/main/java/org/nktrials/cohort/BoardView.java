package org.nktrials.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.enrolment.PlaceRequest;
import org.nktrials.enrolment.SlotState;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.dosing.StaggerRule;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.LateFinding;
import org.nktrials.toxicity.PatientEvaluation;

/**
 * The cohort board as one person may see it. Counts use all sites.
 *
 * @param inputs what the recommendation rests on, one line a patient
 * @param needingLevel patients whose treatment cannot go on before an investigator decides
 * @param treatedAtReopened patients treated at levels that a reopened decision had opened
 * @param decisions latest first
 * @param waiting offers in force, then sites that wait for a place in the declared order
 * @param findings late findings that are open
 * @param sections further parts in their order
 * @param choices what may be signed, the recommendation first
 * @param capacities capacities in which the person may sign
 * @param obstacle why no decision can be signed now; null when one can
 */
public record BoardView(
    TrialSummary trial,
    Recommendation recommendation,
    List<String> inputs,
    List<Column> columns,
    List<NeedsLevel> needingLevel,
    List<Cell> treatedAtReopened,
    List<DecisionView> decisions,
    List<PlaceRequest> waiting,
    List<Finding> findings,
    List<BoardSection.Part> sections,
    List<Choice> choices,
    Set<Capacity> capacities,
    @Nullable String obstacle) {

  /** Whether the start is signed. */
  public boolean started() {
    return !recommendation.levels().isEmpty();
  }

  /** The column of the level that the sentence is about. */
  public Column current() {
    return columns.get(recommendation.currentLevel() - 1);
  }

  /** Decisions that a changed verdict reopened. */
  public List<DecisionView> reopened() {
    return decisions.stream()
        .filter(view -> view.decision().state() == DecisionState.REOPENED)
        .toList();
  }

  /** Places offered at a level to sites that wait. */
  public List<PlaceRequest> offered(int level) {
    return waiting.stream()
        .filter(request -> request.offeredUntil() != null)
        .filter(request -> Integer.valueOf(level).equals(request.level()))
        .toList();
  }

  /**
   * Whether the earliest day of a column's next first dose lies before the day of the data, UTC.
   */
  public boolean staggerIsOver(Column column) {
    LocalDate earliest = column.earliestNext();
    return earliest != null && StaggerRule.isOverEverywhere(earliest, recommendation.dataCut());
  }

  /** The decision that waits for signatures, if any. */
  public @Nullable DecisionView awaiting() {
    return decisions.stream()
        .filter(view -> view.decision().state() == DecisionState.AWAITING_SIGNATURES)
        .findFirst()
        .orElse(null);
  }

  /** Whether a decision in force rests on exactly the present data. */
  public boolean decided() {
    return decisions.stream().anyMatch(view -> view.decision().standsOn(recommendation));
  }

  /** Number of the MTD level that a decision in force declares; null while there is none. */
  public @Nullable Integer mtdLevel() {
    return Decisions.mtdInForce(decisions);
  }

  /** Level of the recommended phase II dose of a decision in force; null while none is set. */
  public @Nullable Integer recommendedPhase2Level() {
    return Decisions.recommendedPhase2InForce(decisions);
  }

  /**
   * One dose level.
   *
   * @param number from 1 at the lowest
   * @param mtd whether a decision in force declares it the MTD
   * @param free places that can be reserved now
   * @param earliestNext earliest first dose of the next patient by stagger; null without limit
   * @param decision number of the decision behind the state; null where none was
   */
  public record Column(
      int number,
      String name,
      LevelStatus status,
      boolean aboveMtd,
      boolean mtd,
      LevelCount count,
      List<Cell> cells,
      int free,
      @Nullable LocalDate earliestNext,
      @Nullable Integer decision) {}

  /**
   * One patient on the board.
   *
   * @param code null for a patient of a site that the person may not open
   * @param evaluation null likewise
   * @param plannedFirstDose of the escalated drug for a patient in lead-in; null where no drug was
   *     started
   * @param verdictSignature who gave the verdict; null while there is none or it is not shown
   * @param replacedBy the patient who took the place, "patient of site 02" where the code is not
   *     shown; null where nobody did
   * @param withheld what is withheld from the patient now; empty where it is not shown
   * @param next the visit that is expected next; null where none is or it is not shown
   */
  public record Cell(
      @Nullable String code,
      String siteCode,
      EvaluationState state,
      SlotState slotState,
      @Nullable PatientEvaluation evaluation,
      String levelName,
      @Nullable LocalDate plannedFirstDose,
      @Nullable SignatureReceipt verdictSignature,
      @Nullable String replacedBy,
      List<PatientNotes.Withheld> withheld,
      PatientNotes.@Nullable NextVisit next) {

    /** Whether the place is reserved only: enrolment is not confirmed. */
    public boolean reserved() {
      return slotState == SlotState.RESERVED;
    }

    /** Day of the DLT window on which the patient is, from 1; 0 outside it or where not shown. */
    public int dayInWindow() {
      return evaluation == null || evaluation.window() == null
          ? 0
          : evaluation.window().dayInWindow(evaluation.today()).orElse(0);
    }
  }

  /**
   * A patient for whom an investigator assigns a level or stops treatment before the next dose.
   *
   * @param levelName the present level
   * @param why in one sentence
   */
  public record NeedsLevel(Cell patient, String levelName, String why) {}

  /** A finding that came after a verdict and that no investigator has settled. */
  public record Finding(Cell patient, LateFinding finding) {}

  /** A decision that may be signed. */
  public record Choice(CommitteeChoice choice, String sentence, boolean recommended) {}
}
