package org.nktrials.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.LevelStatus;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.OncePerPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Red bars of a trial: a reopened decision, suspended enrolment. For pages as {@code redBars}. */
@Service
public class RedBars {

  /** One question, for it is asked on every page of a trial. */
  private static final String BARS =
      """
      select 'decision' as kind, number from decision
       where trial_id = :trial and state = 'REOPENED'
      union all
      select 'level', level_number from level_opening
       where trial_id = :trial and suspended_reason is not null
      order by kind, number
      """;

  private final JdbcClient database;
  private final ProtocolService protocols;
  private final Authority authority;

  RedBars(JdbcClient database, ProtocolService protocols, Authority authority) {
    this.database = database;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** Red bars of the trial, most urgent first; none for people who may not see its board. */
  @Transactional(readOnly = true)
  public List<RedBar> of(UUID trialId) {
    if (!authority.may(Permission.VIEW_BOARD, trialId, null)) {
      return List.of();
    }
    return OncePerPage.answer(new OfTrial(trialId), () -> read(protocols.trial(trialId)));
  }

  /** Keeps them for a page that has read decisions and levels of the trial for itself. */
  void keep(TrialSummary trial, List<StoredDecision> taken, List<LevelStatus> levels) {
    Stream<RedBar> reopened =
        taken.stream()
            .map(StoredDecision::decision)
            .filter(decision -> decision.state() == DecisionState.REOPENED)
            .sorted(Comparator.comparingInt(Decision::number))
            .map(decision -> bar("decision", decision.number(), trial));
    Stream<RedBar> suspended =
        levels.stream()
            .filter(level -> level.suspendedReason() != null)
            .map(level -> bar("level", level.level(), trial));
    OncePerPage.keep(new OfTrial(trial.id()), Stream.concat(reopened, suspended).toList());
  }

  private List<RedBar> read(TrialSummary trial) {
    return database
        .sql(BARS)
        .param("trial", trial.id())
        .query((row, _) -> bar(row.getString("kind"), row.getInt("number"), trial))
        .list();
  }

  private RedBar bar(String kind, int number, TrialSummary trial) {
    String board = "/trials/" + trial.code() + "/board";
    return kind.equals("decision")
        ? new RedBar("Decision " + number + " reopened.", board + "#reopened")
        : new RedBar(
            "Enrolment suspended at " + protocols.levelName(trial.currentVersionId(), number) + ".",
            board);
  }

  private record OfTrial(UUID trialId) {}
}
