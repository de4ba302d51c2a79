package org.nktrials.audit.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals and the entries in their places, as they stand now. */
@Repository
class SealRepository {

  private static final String LAST_OF_ALL = "18446744073709551615";

  private final JdbcClient database;

  SealRepository(JdbcClient database) {
    this.database = database;
  }

  /**
   * Seals the next finished entries.
   *
   * @return how many; 0 when nothing was left or another server is at it
   */
  int seal(int batch) {
    return database.sql("select nk_seal_audit(?)").param(batch).query(Integer.class).single();
  }

  Optional<Seal> latest() {
    return one("select s.* from audit_seal s order by number desc limit 1");
  }

  /** The seal of this number, or the next one where it is missing. */
  Optional<Seal> atOrAfter(long number) {
    return database
        .sql("select s.* from audit_seal s where number >= ? order by number limit 1")
        .param(number)
        .query((row, _) -> seal(row))
        .optional();
  }

  Optional<Seal> withNumber(long number) {
    return database
        .sql("select s.* from audit_seal s where number = ?")
        .param(number)
        .query((row, _) -> seal(row))
        .optional();
  }

  /** Time of the latest seal up to this one that left nothing finished unsealed. */
  @Nullable Instant caughtUpBy(long number) {
    return database
        .sql(
            """
            select sealed_at from audit_seal where caught_up and number <= ?
             order by number desc limit 1
            """)
        .param(number)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional()
        .orElse(null);
  }

  /** Entries that no seal covers yet. */
  long unsealed(Seal latest) {
    return database
        .sql(
            """
            select count(*) from audit_entry
             where (transaction_id, id) > (?::xid8, ?) and id > ?
            """)
        .params(Long.toUnsignedString(latest.lastTransaction()), latest.lastEntry())
        .param(latest.afterEntry())
        .query(Long.class)
        .single();
  }

  /**
   * Entries in the place of a seal, in the order of the chain: behind the seal before, up to its
   * own last one. Behind the last seal of a server that the trail has left nothing may follow; the
   * next server counts its transactions anew, but its entries have greater numbers.
   */
  List<SealedEntry> entries(Seal before, Seal seal) {
    boolean sameEpoch = before.epoch() == seal.epoch() && before.number() > 0;
    Optional<Seal> next = withNumber(seal.number() + 1).filter(one -> one.epoch() != seal.epoch());
    return database
        .sql(
            """
            select e.*, old_values::text as old_text, new_values::text as new_text,
                   transaction_id::text as transaction_text
              from audit_entry e
             where (transaction_id, id) > (:from::xid8, :fromEntry)
               and (transaction_id, id) <= (:to::xid8, :toEntry)
               and id > :after
               and id <= least(
                     (select after_entry from audit_seal where epoch > :epoch order by number limit 1),
                     (select min(after_entry) from trail_restored where after_entry > :after),
                     9223372036854775807)
             order by transaction_id, id
            """)
        .param("from", sameEpoch ? Long.toUnsignedString(before.lastTransaction()) : "0")
        .param("fromEntry", sameEpoch ? before.lastEntry() : 0L)
        .param("to", next.isPresent() ? LAST_OF_ALL : Long.toUnsignedString(seal.lastTransaction()))
        .param("toEntry", next.isPresent() ? Long.MAX_VALUE : seal.lastEntry())
        .param("after", seal.afterEntry())
        .param("epoch", seal.epoch())
        .query((row, _) -> entry(row))
        .list();
  }

  private Optional<Seal> one(String sql) {
    return database.sql(sql).query((row, _) -> seal(row)).optional();
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong("number"),
        row.getTimestamp("sealed_at").toInstant(),
        row.getInt("epoch"),
        row.getLong("after_entry"),
        Long.parseUnsignedLong(row.getString("last_transaction")),
        row.getLong("last_entry"),
        row.getBoolean("caught_up"),
        HexFormat.of().formatHex(row.getBytes("digests")),
        HexFormat.of().formatHex(row.getBytes("previous")),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static SealedEntry entry(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    List<@Nullable String> values = new ArrayList<>();
    values.add(row.getString("id"));
    values.add(SealedEntry.microseconds(at));
    for (String column :
        List.of(
            "actor_id",
            "actor_name",
            "action",
            "record_type",
            "record_id",
            "trial_id",
            "site_id",
            "patient_id",
            "old_text",
            "new_text",
            "reason",
            "source",
            "transaction_text")) {
      values.add(row.getString(column));
    }
    return new SealedEntry(row.getLong("id"), at, values);
  }
}
