package org.nktrials.config.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the catalogue of a database says about its tables and sequences. */
final class StoredTables {
  static final String HISTORY = "flyway_schema_history";

  /** Rows of running sessions are keys to the system and worth nothing on another server. */
  static final List<String> SESSIONS = List.of("spring_session", "spring_session_attributes");

  private static final String TABLES =
      """
      select c.relname, array_agg(a.attname::text order by a.attnum) as columns
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and not a.attisdropped and a.attgenerated = ''
       group by c.relname order by c.relname
      """;

  private StoredTables() {}

  /** Every table of the application with the columns that are stored; none counted yet. */
  static List<TableCopy> all(Connection connection) throws SQLException {
    List<TableCopy> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        String[] columns = (String[]) rows.getArray(2).getArray();
        tables.add(new TableCopy(rows.getString(1), List.of(columns), 0));
      }
    }
    tables.removeIf(table -> table.name().equals(HISTORY));
    return tables;
  }

  /** Flyway version and checksum of every migration; empty where there is no history. */
  static Map<String, Integer> migrations(Connection connection) throws SQLException {
    Map<String, Integer> migrations = new TreeMap<>();
    if (text(connection, "select to_regclass('public." + HISTORY + "')::text").isEmpty()) {
      return migrations;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version, checksum from public."
                    + HISTORY
                    + " where success and version is not null and checksum is not null")) {
      while (rows.next()) {
        migrations.put(rows.getString(1), rows.getInt(2));
      }
    }
    return migrations;
  }

  /** Sequences and the last number that each gave out. */
  static Map<String, Long> sequences(Connection connection) throws SQLException {
    Map<String, Long> sequences = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select sequencename, last_value from pg_sequences
                 where schemaname = 'public' and last_value is not null
                """)) {
      while (rows.next()) {
        sequences.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sequences;
  }

  /** Texts are written the same way by every server and for every account. */
  static void plainTexts(Connection connection) throws SQLException {
    run(
        connection,
        "set local row_security = off", // fails where a policy would hide rows
        "set local synchronize_seqscans = off",
        "set local timezone = 'UTC'",
        "set local datestyle = 'ISO, YMD'",
        "set local intervalstyle = 'postgres'",
        "set local bytea_output = 'hex'",
        "set local extra_float_digits = 1",
        "set local statement_timeout = 0",
        "set local idle_in_transaction_session_timeout = 0");
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The only value of the only row; empty for null or no row. */
  static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      String value = rows.next() ? rows.getString(1) : null;
      return value == null ? "" : value;
    }
  }
}
