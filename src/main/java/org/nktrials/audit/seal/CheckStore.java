package org.nktrials.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks asked for and their state. */
@Repository
class CheckStore {

  private static final int SHOWN = 20;

  private final JdbcClient database;

  CheckStore(JdbcClient database) {
    this.database = database;
  }

  /** A second request of the same form changes nothing. */
  boolean ask(
      UUID id,
      SignedInPerson person,
      Instant at,
      @Nullable Anchor anchor,
      long lastSeal,
      UUID submissionId) {
    return database
            .sql(
                """
                insert into trail_check (id, asked_at, asked_by, asked_name, anchor_number, anchor_hash, last_seal,
                                         submission_id)
                values (:id, :at, :by, :name, :seal, :hash, :last, :submission)
                on conflict (submission_id) do nothing
                """)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", person.id())
            .param("name", person.displayName())
            .param("seal", anchor == null ? null : anchor.seal())
            .param("hash", anchor == null ? null : anchor.hash())
            .param("last", lastSeal)
            .param("submission", submissionId)
            .update()
        == 1;
  }

  List<CheckRequest> latest() {
    return database
        .sql("select * from trail_check order by asked_at desc limit " + SHOWN)
        .query((row, _) -> request(row))
        .list();
  }

  /** The oldest that runs, locked; others at work on it are left alone. */
  Optional<CheckRequest> claim() {
    return database
        .sql(
            """
            select * from trail_check where finished_at is null order by asked_at
             limit 1 for no key update skip locked
            """)
        .query((row, _) -> request(row))
        .optional();
  }

  void progress(UUID id, long seal, long entries) {
    database
        .sql("update trail_check set checked_seal = ?, checked_entries = ? where id = ?")
        .params(seal, entries, id)
        .update();
  }

  void finish(UUID id, Instant at, @Nullable Breach breach) {
    database
        .sql(
            """
            update trail_check set finished_at = ?, finding = ?, broken_seal = ?, broken_entry = ? where id = ?
            """)
        .param(at.atOffset(ZoneOffset.UTC))
        .param(breach == null ? null : breach.finding().name())
        .param(breach == null ? null : breach.seal())
        .param(breach == null ? null : breach.entry())
        .param(id)
        .update();
  }

  private static CheckRequest request(ResultSet row) throws SQLException {
    String hash = row.getString("anchor_hash");
    String finding = row.getString("finding");
    var finished = row.getTimestamp("finished_at");
    return new CheckRequest(
        row.getObject("id", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("asked_name"),
        hash == null ? null : new Anchor(row.getLong("anchor_number"), hash),
        row.getLong("checked_seal"),
        row.getLong("checked_entries"),
        row.getLong("last_seal"),
        finished == null ? null : finished.toInstant(),
        finding == null
            ? null
            : new Breach(
                Finding.valueOf(finding),
                row.getLong("broken_seal"),
                row.getObject("broken_entry", Long.class)));
  }
}
