package org.nktrials.donor.release;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.rules.RulesService;
import org.nktrials.rules.hla.ReleaseProblem;
import org.nktrials.rules.hla.ReleaseReader;
import org.nktrials.rules.hla.ReleaseReading;
import org.nktrials.shared.ChangeReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one release that waits, as a whole or not at all. Its row is locked meanwhile and skipped
 * by other servers; if the server stops, it waits again.
 */
@Component
class WaitingRelease {

  private final JdbcClient jdbc;
  private final ReleaseStore store;
  private final ReleaseWriter writer;
  private final ProgressBoard board;
  private final RulesService rules;
  private final ChangeReason reason;
  private final Clock clock;

  WaitingRelease(
      JdbcClient jdbc,
      ReleaseStore store,
      ReleaseWriter writer,
      ProgressBoard board,
      RulesService rules,
      ChangeReason reason,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.writer = writer;
    this.board = board;
    this.rules = rules;
    this.reason = reason;
    this.clock = clock;
  }

  /** Returns whether one waited. */
  @Transactional
  public boolean readOne() {
    Optional<UUID> waiting = claim();
    waiting.ifPresent(this::read);
    return waiting.isPresent();
  }

  private Optional<UUID> claim() {
    return jdbc.sql(
            """
            select id from hla_release where state = 'WAITING' order by uploaded_at
             limit 1 for no key update skip locked
            """)
        .query(UUID.class)
        .optional();
  }

  private void read(UUID id) {
    ReleaseReading reading =
        rules.readHlaRelease(
            store.contents(id),
            (file, done, total) -> board.show(id, file.fileName(), done, total));
    reason.importing("Release was read");
    switch (reading) {
      case ReleaseReading.Refused(var problems) ->
          writer.refuse(
              id, null, problems.stream().map(ReleaseProblem::text).toList(), clock.instant());
      case ReleaseReading.Accepted accepted -> accept(id, accepted);
    }
  }

  private void accept(UUID id, ReleaseReading.Accepted accepted) {
    ReleaseName name = ReleaseName.of(accepted.name());
    String inUse = store.current().map(ReleaseSummary::name).orElse(null);
    if (inUse != null && ReleaseName.of(inUse).order() >= name.order()) {
      String older =
          inUse.equals(name.text())
              ? "%s is in use already, from other files.".formatted(inUse)
              : "%s is older than %s, which is in use.".formatted(name.text(), inUse);
      writer.refuse(id, name.text(), List.of(older), clock.instant());
      return;
    }
    writer.addAlleles(id, accepted.alleles());
    writer.accept(id, name, ReleaseReader.VERSION, clock.instant());
  }
}
