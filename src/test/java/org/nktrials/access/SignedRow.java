package org.nktrials.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A record of arbitrary values with its signature; patients, decisions and records have one key.
 */
record SignedRow(String kind, UUID signature, UUID key, List<SignedPart> parts) {

  static final UUID SIGNER = UUID.fromString("00000000-0000-0000-0000-000000000001");

  static SignedRow of(JdbcClient database, String kind, List<SignedPart> parts) {
    return new SignedRow(kind, UUID.randomUUID(), UUID.randomUUID(), parts);
  }

  void sign(JdbcClient database) {
    database
        .sql(
            """
            insert into signature (id, version, person_id, printed_name, meaning, record_type,
                                   record_id, content, content_hash, signed_at)
            values (?, 0, ?, 'Ada Signer', 'A test', ?, ?, 'text', 'hash', now())
            """)
        .params(signature, SIGNER, kind, key)
        .update();
  }

  void store(JdbcClient database) {
    parts.forEach(part -> insert(database, part.table()));
    if (kind.equals("decision")) {
      insert(database, "decision_signature");
    }
  }

  void insert(JdbcClient database, String table) {
    Map<String, String> types = types(database, table);
    List<String> values = new ArrayList<>();
    types.forEach((column, type) -> values.add(value(table, column, type)));
    database
        .sql(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", types.keySet()), String.join(", ", values)))
        .update();
  }

  void change(JdbcClient database, String table, String column) {
    set(database, table, column);
  }

  void changeUnsigned(JdbcClient database, SignedPart part) {
    types(database, part.table()).keySet().stream()
        .filter(column -> !part.columns().contains(column))
        .forEach(column -> set(database, part.table(), column));
  }

  private void set(JdbcClient database, String table, String column) {
    String type = types(database, table).get(column);
    String where =
        parts.stream().filter(part -> part.table().equals(table)).findFirst().orElseThrow().key();
    database
        .sql("update %s set %s = %s where %s = ?".formatted(table, column, other(type), where))
        .param(key)
        .update();
  }

  private String value(String table, String column, String type) {
    boolean signed = column.endsWith("signature_id");
    boolean itsKey =
        parts.stream().anyMatch(part -> part.table().equals(table) && part.key().equals(column))
            || column.equals("patient_id")
            || column.equals("decision_id") && kind.equals("decision");
    if (signed) {
      return "'" + signature + "'";
    }
    return itsKey ? "'" + key + "'" : some(type);
  }

  private static String some(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "text" -> "'text ' || gen_random_uuid()";
      case "bigint", "integer" -> "7";
      case "numeric" -> "1.50";
      case "boolean" -> "true";
      case "date" -> "date '2026-01-31'";
      case "bytea" -> "'\\x01'::bytea";
      default -> "timestamptz '2026-01-31 10:00:00.123456+02'";
    };
  }

  private static String other(String type) {
    return switch (type) {
      case "bigint", "integer" -> "8";
      case "numeric" -> "0.25";
      case "boolean" -> "false";
      case "date" -> "date '2026-02-01'";
      case "bytea" -> "'\\x02'::bytea";
      case "uuid", "text" -> some(type);
      default -> "timestamptz '2026-01-31 10:00:00.123457+02'";
    };
  }

  private static Map<String, String> types(JdbcClient database, String table) {
    Map<String, String> types = new LinkedHashMap<>();
    database
        .sql(
            "select column_name, data_type from information_schema.columns where table_schema ="
                + " 'public' and table_name = ? order by ordinal_position")
        .param(table)
        .query(
            row -> {
              types.put(row.getString(1), row.getString(2));
            });
    return types;
  }
}
