package org.nktrials.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Red bars of a trial: a reopened decision, suspended enrolment. For pages as {@code redBars}. */
@Service
public class RedBars {

  private final DecisionRepository decisions;
  private final LevelOpenings openings;
  private final ProtocolService protocols;
  private final Authority authority;

  RedBars(
      DecisionRepository decisions,
      LevelOpenings openings,
      ProtocolService protocols,
      Authority authority) {
    this.decisions = decisions;
    this.openings = openings;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** Red bars of the trial, most urgent first; none for people who may not see its board. */
  @Transactional(readOnly = true)
  public List<RedBar> of(UUID trialId) {
    if (!authority.may(Permission.VIEW_BOARD, trialId, null)) {
      return List.of();
    }
    TrialSummary trial = protocols.trial(trialId);
    String board = "/trials/" + trial.code() + "/board";
    List<RedBar> bars = new ArrayList<>();
    decisions
        .findByTrialIdAndState(trialId, DecisionState.REOPENED)
        .forEach(decision -> bars.add(reopened(decision.decision().number(), board)));
    openings.statuses(trialId).stream()
        .filter(level -> level.suspendedReason() != null)
        .forEach(level -> bars.add(suspended(level, trial, board)));
    return bars;
  }

  private static RedBar reopened(int number, String board) {
    return new RedBar("Decision " + number + " reopened.", board + "#reopened");
  }

  private RedBar suspended(LevelStatus level, TrialSummary trial, String board) {
    String name = protocols.levelName(trial.currentVersionId(), level.level());
    return new RedBar("Enrolment suspended at " + name + ".", board);
  }
}
