package org.nktrials.access;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads signatures and compares each with what is stored now. */
@Component
class SignatureReading {

  private static final String SQL =
      """
      select s.id, s.person_id, s.printed_name, s.capacity, s.meaning, s.content_hash, s.signed_at,
             e.ended_at, e.ended_by_name, e.changed_table, e.fields, e.audit_entry,
             case when e.id is not null then 'ENDED' when b.signature_id is null then 'NOT_BOUND'
                  when nk_signed_hash(s.id) = b.content_hash then 'VALID' else 'DIFFERS' end
               as standing%s
        from signature s left join signature_seal b on b.signature_id = s.id
             left join signature_ending e on e.signature_id = s.id
      %s
      """;

  private static final String OF_RECORDS =
      """
       join signature_scope k on k.signature_id = s.id and k.position = 0
       where k.key = any(?) order by s.signed_at, s.id
      """;

  private final JdbcClient database;

  SignatureReading(JdbcClient database) {
    this.database = database;
  }

  Map<UUID, SignatureReceipt> byId(Collection<UUID> ids) {
    UUID[] asked = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (asked.length == 0) {
      return Map.of();
    }
    return database
        .sql(SQL.formatted("", " where s.id = any(?)"))
        .param(asked)
        .query((row, n) -> receipt(row))
        .list()
        .stream()
        .collect(toMap(SignatureReceipt::id, receipt -> receipt));
  }

  /** Signatures of records by the identity of the record, in order of time. */
  Map<UUID, List<SignatureReceipt>> byRecord(Collection<UUID> records) {
    UUID[] asked = records.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (asked.length == 0) {
      return Map.of();
    }
    Map<UUID, List<SignatureReceipt>> found = new HashMap<>();
    database
        .sql(SQL.formatted(", k.key", OF_RECORDS))
        .param(asked)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("key", UUID.class), _ -> new ArrayList<>())
                  .add(receipt(row));
            });
    return found;
  }

  private static SignatureReceipt receipt(ResultSet row) throws SQLException {
    @Nullable String capacity = row.getString("capacity");
    return new SignatureReceipt(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("printed_name"),
        capacity == null ? null : Capacity.valueOf(capacity),
        row.getString("meaning"),
        row.getString("content_hash"),
        row.getTimestamp("signed_at").toInstant(),
        standing(row));
  }

  private static SignatureStanding standing(ResultSet row) throws SQLException {
    @Nullable Timestamp ended = row.getTimestamp("ended_at");
    return new SignatureStanding(
        SignatureStanding.State.valueOf(row.getString("standing")),
        ended == null ? null : ended.toInstant(),
        row.getString("ended_by_name"),
        ended == null ? null : change(row),
        row.getObject("audit_entry", Long.class));
  }

  /**
   * "verdict: superseded at", with names of fields in words. Never the reason of the change: it may
   * name a patient of a site that the reader may not see. It stands in the audit entry.
   */
  private static String change(ResultSet row) throws SQLException {
    return row.getString("changed_table").replace('_', ' ')
        + ": "
        + row.getString("fields").replace('_', ' ');
  }
}
