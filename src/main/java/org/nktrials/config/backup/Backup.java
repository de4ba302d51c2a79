package org.nktrials.config.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies every row of one moment into a file while the application goes on working: all tables are
 * read in one snapshot, and files lie in tables. Works with the owner's account.
 */
final class Backup {
  private final DataSource owner;
  private final Path file;

  private Backup(DataSource owner, Path file) {
    this.owner = owner;
    this.file = file;
  }

  /**
   * Makes a backup.
   *
   * @param owner account that owns the tables
   * @param file that does not exist yet, in a folder that does
   * @throws BackupRefused with one sentence
   */
  static BackupReport make(DataSource owner, Path file) {
    if (Files.exists(file)) {
      throw new BackupRefused("The file " + file + " exists already; nothing is overwritten.");
    }
    try {
      return new Backup(owner, file.toAbsolutePath()).make();
    } catch (IOException e) {
      throw new BackupRefused("The backup cannot be written to " + file + ": " + e, e);
    } catch (SQLException e) {
      throw new BackupRefused("The database cannot be read: " + e.getMessage(), e);
    }
  }

  private BackupReport make() throws IOException, SQLException {
    try (Connection connection = owner.getConnection()) {
      if (StoredTables.migrations(connection).isEmpty()) {
        throw new BackupRefused("The database holds no NK Trials: there is nothing to back up.");
      }
      String name = String.valueOf(file.getFileName());
      TrailOfBackups.record(connection, "backup begun", Map.of("file", name));
      BackupReport report = copy(connection);
      TrailOfBackups.record(
          connection, "backup finished", Map.of("file", name, "SHA-256", report.sha256()));
      return report;
    }
  }

  private BackupReport copy(Connection connection) throws IOException, SQLException {
    try (BackupWriter writer = new BackupWriter(file)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      StoredTables.plainTexts(connection);
      BackupContents contents = tables(connection, writer);
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
      byte[] json =
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(contents)
              .getBytes(StandardCharsets.UTF_8);
      writer.part(OpenedBackup.CONTENTS, out -> out.write(json));
      return new BackupReport(contents, writer.finish(), Files.size(file));
    }
  }

  private static BackupContents tables(Connection connection, BackupWriter writer)
      throws IOException, SQLException {
    Instant madeAt =
        Instant.parse(
            StoredTables.text(
                connection, "select to_char(clock_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    List<TableCopy> copied = new ArrayList<>();
    for (TableCopy table : StoredTables.all(connection)) {
      if (!StoredTables.SESSIONS.contains(table.name())) {
        copied.add(table.withRows(copy(copying, table, writer)));
      }
    }
    return new BackupContents(
        BackupContents.PRODUCT,
        BackupContents.FORMAT,
        madeAt,
        StoredTables.text(connection, "show server_version"),
        StoredTables.migrations(connection),
        copied,
        StoredTables.SESSIONS,
        StoredTables.sequences(connection));
  }

  private static long copy(CopyManager copying, TableCopy table, BackupWriter writer)
      throws IOException {
    long[] rows = new long[1];
    writer.part(
        table.part(),
        out -> {
          try {
            rows[0] = copying.copyOut(table.copyOut(), out);
          } catch (SQLException e) {
            throw new IOException("table " + table.name() + ": " + e.getMessage(), e);
          }
        });
    return rows[0];
  }
}
