package org.nktrials.cohort;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.ConsideredFindings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohort board: a fixed number of queries however many patients there are. */
@Service
public class CohortBoard {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final DecisionObstacles obstacles;
  private final TreatmentLevels treatmentLevels;
  private final BoardCellsOfTrial cellsOfTrial;
  private final WaitingList waiting;
  private final ProtocolService protocols;
  private final ConsideredFindings findings;
  private final List<BoardSection> sections;
  private final Visibility visibility;
  private final RedBars redBars;
  private final Authority authority;

  CohortBoard(
      Recommendations recommendations,
      Decisions decisions,
      DecisionObstacles obstacles,
      TreatmentLevels treatmentLevels,
      BoardCellsOfTrial cellsOfTrial,
      WaitingList waiting,
      ProtocolService protocols,
      ConsideredFindings findings,
      List<BoardSection> sections,
      Visibility visibility,
      RedBars redBars,
      Authority authority) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.obstacles = obstacles;
    this.treatmentLevels = treatmentLevels;
    this.cellsOfTrial = cellsOfTrial;
    this.waiting = waiting;
    this.protocols = protocols;
    this.findings = findings;
    this.sections = sections.stream().sorted(Comparator.comparingInt(BoardSection::order)).toList();
    this.visibility = visibility;
    this.redBars = redBars;
    this.authority = authority;
  }

  /** The board of a trial as this person may see it. Counts use all sites. */
  @Transactional(readOnly = true)
  public BoardView of(String trialCode) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_BOARD, trial.id());
    Recommendation recommendation = recommendations.of(trial.id());
    VisiblePatients visible = visibility.in(trial);
    List<StoredDecision> stored = decisions.stored(trial.id());
    redBars.keep(trial, stored, recommendation.levels());
    BoardCells cells = cellsOfTrial.read(recommendation, stored, visible);
    List<DecisionView> taken = decisions.views(stored, cells.signatures(), visible);
    return new BoardView(
        trial,
        recommendation,
        DecisionSentences.counted(visible.mask(recommendation.inputs())),
        new BoardColumns(recommendation, cells, taken).all(),
        needingLevel(recommendation, cells),
        treatedAtReopened(recommendation, cells, taken),
        taken,
        waiting.of(trial.id()),
        findings(recommendation, cells),
        sections.stream().flatMap(one -> one.of(recommendation, visible).stream()).toList(),
        DecisionSentences.choices(recommendation),
        authority.capacities(trial.id()),
        obstacles.toTaking(trial, recommendation, taken).orElse(null));
  }

  /**
   * One decision, frozen as it was signed.
   *
   * @throws org.nktrials.shared.NotFound when the trial has no such decision
   */
  @Transactional(readOnly = true)
  public DecisionFile decision(String trialCode, int number) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_BOARD, trial.id());
    VisiblePatients visible = visibility.in(trial);
    Recommendation now = recommendations.of(trial.id());
    List<StoredDecision> stored = decisions.stored(trial.id());
    redBars.keep(trial, stored, now.levels());
    BoardCells cells = cellsOfTrial.read(now, stored, visible);
    DecisionView view =
        Decisions.numbered(decisions.views(stored, cells.signatures(), visible), number);
    return new DecisionFile(
        trial,
        view,
        protocols.version(view.decision().protocolVersionId()),
        treatedAt(Set.copyOf(view.levels()), now, cells),
        authority.capacities(trial.id()),
        obstacles.toSigning(trial, view, now).orElse(null),
        obstacles.mayWithdraw(trial, view));
  }

  private List<BoardView.Finding> findings(Recommendation recommendation, BoardCells cells) {
    return findings.open(recommendation.trial().id()).stream()
        .flatMap(
            finding ->
                recommendation.evaluations().stream()
                    .filter(one -> one.patient().id().equals(finding.patientId()))
                    .map(one -> new BoardView.Finding(cells.cell(one), finding)))
        .toList();
  }

  private List<BoardView.NeedsLevel> needingLevel(Recommendation recommendation, BoardCells cells) {
    var levels = treatmentLevels.ofTrial(recommendation.trial().id());
    return new PatientsNeedingLevel(recommendation, levels)
        .all().stream()
            .map(
                need ->
                    new BoardView.NeedsLevel(
                        cells.cell(need.patient()), need.levelName(), need.why()))
            .toList();
  }

  private static List<BoardView.Cell> treatedAtReopened(
      Recommendation recommendation, BoardCells cells, List<DecisionView> taken) {
    Set<Integer> levels =
        taken.stream()
            .filter(view -> view.decision().state() == DecisionState.REOPENED)
            .flatMap(view -> view.levels().stream())
            .collect(toSet());
    return treatedAt(levels, recommendation, cells);
  }

  private static List<BoardView.Cell> treatedAt(
      Set<Integer> levels, Recommendation recommendation, BoardCells cells) {
    return recommendation.evaluations().stream()
        .filter(evaluation -> levels.contains(evaluation.slot().level()))
        .filter(evaluation -> evaluation.studyDrugGiven())
        .map(cells::cell)
        .toList();
  }
}
