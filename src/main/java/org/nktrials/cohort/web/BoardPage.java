package org.nktrials.cohort.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Capacity;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.cohort.BoardView;
import org.nktrials.cohort.RedBars;
import org.nktrials.cohort.Setting;
import org.nktrials.cohort.stopping.StoppingWatch;
import org.nktrials.patient.RecordStandings;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.shared.NotFound;
import org.nktrials.toxicity.ConsideredFindings;
import org.nktrials.toxicity.EvaluationState;
import org.nktrials.toxicity.PatientEvaluation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of this feature show alike, and the board. */
@Component
class BoardPage {

  private final RedBars redBars;
  private final ConsideredFindings findings;
  private final StoppingWatch stopping;
  private final Authority authority;
  private final Sites sites;
  private final RecordStandings standings;

  BoardPage(
      RedBars redBars,
      ConsideredFindings findings,
      StoppingWatch stopping,
      Authority authority,
      Sites sites,
      RecordStandings standings) {
    this.findings = findings;
    this.redBars = redBars;
    this.stopping = stopping;
    this.authority = authority;
    this.sites = sites;
    this.standings = standings;
  }

  /** The attributes of every page of a trial. */
  void frame(TrialSummary trial, Model model) {
    model.addAttribute("trial", trial);
    model.addAttribute("redBars", redBars.of(trial.id()));
    model.addAttribute("utc", ZoneOffset.UTC);
  }

  /** The board. */
  String draw(BoardView board, Model model) {
    TrialSummary trial = board.trial();
    var escalation = board.recommendation().protocol().definition().escalation();
    frame(trial, model);
    model.addAttribute("board", board);
    String sentence = sentence(board);
    model.addAttribute("sentence", sentence);
    model.addAttribute("windowsUntil", sentence.contains(" until ") ? null : windowsUntil(board));
    model.addAttribute("settings", Setting.of(escalation.value().settings()));
    model.addAttribute("escalation", escalation);
    model.addAttribute("stopping", stopping.of(trial.id(), board.recommendation().protocol()));
    model.addAttribute("signable", board.recommendation().signable());
    Map<UUID, String> waitingSites = siteCodes(board);
    model.addAttribute("waitingSites", waitingSites);
    model.addAttribute("levels", levels(board, waitingSites));
    model.addAttribute("mayStart", mayStart(board));
    model.addAttribute("mayReadPacks", may(Permission.VIEW_PACK, trial));
    model.addAttribute("mayReserve", may(Permission.RESERVE_SLOT, trial));
    model.addAttribute("mayConsider", findings.mayConsider(trial.id()));
    model.addAttribute("mayAssignLevel", may(Permission.ASSIGN_LEVEL, trial));
    if (!model.containsAttribute("startForm")) {
      model.addAttribute("startForm", StartForm.EMPTY);
    }
    return "cohort/board";
  }

  private List<LevelRow> levels(BoardView board, Map<UUID, String> waitingSites) {
    boolean mayGiveVerdict = may(Permission.SIGN_VERDICT, board.trial());
    boolean mayReserve = may(Permission.RESERVE_SLOT, board.trial());
    Map<UUID, String> standing = standings.ofPatients(board.trial().id());
    return board.columns().stream()
        .map(
            column ->
                LevelRow.of(board, column, waitingSites, mayGiveVerdict, mayReserve, standing))
        .toList();
  }

  /** The patients behind a number in the head of a level. */
  String patients(BoardView board, int level, CountGroup count, Model model) {
    BoardView.Column column =
        board.columns().stream()
            .filter(one -> one.number() == level)
            .findFirst()
            .orElseThrow(() -> new NotFound("level"));
    frame(board.trial(), model);
    model.addAttribute("levelName", column.name());
    model.addAttribute("group", count);
    model.addAttribute("cells", column.cells().stream().filter(count::counts).toList());
    return "cohort/patients";
  }

  private Map<UUID, String> siteCodes(BoardView board) {
    return board.waiting().isEmpty()
        ? Map.of()
        : sites.all().stream().collect(toMap(SiteSummary::id, SiteSummary::code));
  }

  /** "Level II · 6 MIU/day: 5 of 6 evaluable, 1 DLT. Wait: 1 verdict due." */
  static String sentence(BoardView board) {
    if (!board.started()) {
      return "The trial has not started.";
    }
    var level = board.current();
    return "%s: %d of %d evaluable, %d DLT. %s"
        .formatted(
            level.name(),
            level.count().evaluable(),
            Math.max(level.status().places(), level.count().evaluable()),
            level.count().dlt(),
            board.recommendation().decision().sentence());
  }

  /** Last day of the windows that are open now; null when none is. */
  private static @Nullable LocalDate windowsUntil(BoardView board) {
    return board.recommendation().evaluations().stream()
        .filter(evaluation -> evaluation.state() == EvaluationState.IN_DLT_WINDOW)
        .map(PatientEvaluation::window)
        .flatMap(window -> Optional.ofNullable(window).stream())
        .map(DltWindow::end)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private boolean mayStart(BoardView board) {
    return !board.started()
        && may(Permission.START_TRIAL, board.trial())
        && board.capacities().contains(Capacity.PRINCIPAL_INVESTIGATOR);
  }

  private boolean may(Permission permission, TrialSummary trial) {
    return authority.may(permission, trial.id(), null);
  }
}
