package org.nktrials.cohort;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.Signatures;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.toxicity.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohort board: a fixed number of queries however many patients there are. */
@Service
public class CohortBoard {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final DecisionObstacles obstacles;
  private final TreatmentLevels treatmentLevels;
  private final LeadIns leadIns;
  private final WaitingList waiting;
  private final ProtocolService protocols;
  private final Signatures signatures;
  private final Visibility visibility;
  private final RedBars redBars;
  private final Authority authority;

  CohortBoard(
      Recommendations recommendations,
      Decisions decisions,
      DecisionObstacles obstacles,
      TreatmentLevels treatmentLevels,
      LeadIns leadIns,
      WaitingList waiting,
      ProtocolService protocols,
      Signatures signatures,
      Visibility visibility,
      RedBars redBars,
      Authority authority) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.obstacles = obstacles;
    this.treatmentLevels = treatmentLevels;
    this.leadIns = leadIns;
    this.waiting = waiting;
    this.protocols = protocols;
    this.signatures = signatures;
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
    Map<UUID, SignatureReceipt> receipts = receipts(stored, recommendation);
    List<DecisionView> taken = decisions.views(stored, receipts, visible);
    BoardCells cells = cells(recommendation, visible, receipts);
    return new BoardView(
        trial,
        recommendation,
        DecisionSentences.counted(visible.mask(recommendation.inputs())),
        new BoardColumns(recommendation, cells, taken).all(),
        needingLevel(recommendation, cells),
        treatedAtReopened(recommendation, cells, taken),
        taken,
        waiting.of(trial.id()),
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
    Map<UUID, SignatureReceipt> receipts = receipts(stored, now);
    DecisionView view = Decisions.numbered(decisions.views(stored, receipts, visible), number);
    return new DecisionFile(
        trial,
        view,
        protocols.version(view.decision().protocolVersionId()),
        treatedAt(Set.copyOf(view.levels()), now, cells(now, visible, receipts)),
        authority.capacities(trial.id()),
        obstacles.toSigning(trial, view, now).orElse(null),
        obstacles.mayWithdraw(trial, view));
  }

  /** Signatures under decisions and verdicts, in one query. */
  private Map<UUID, SignatureReceipt> receipts(
      List<StoredDecision> stored, Recommendation recommendation) {
    Stream<UUID> ofVerdicts =
        recommendation.evaluations().stream()
            .flatMap(evaluation -> Stream.ofNullable(evaluation.verdict()))
            .map(Verdict::signatureId);
    return signatures.byId(
        Stream.concat(Decisions.signatureIds(stored).stream(), ofVerdicts).toList());
  }

  private BoardCells cells(
      Recommendation recommendation,
      VisiblePatients visible,
      Map<UUID, SignatureReceipt> receipts) {
    return new BoardCells(
        recommendation,
        visible,
        leadIns.plannedFirstDoses(
            recommendation.trial().id(), recommendation.protocol().definition()),
        receipts);
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
