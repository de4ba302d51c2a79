package org.nktrials.config.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Puts a backup into an empty database: the migrations of its time make the tables, one transaction
 * loads and compares every row, later migrations follow, and what came along unsealed is sealed.
 */
final class Restoration {
  private static final int BATCH = 1000;

  private final DataSource owner;
  private final OpenedBackup backup;

  private Restoration(DataSource owner, OpenedBackup backup) {
    this.owner = owner;
    this.backup = backup;
  }

  /**
   * Restores a backup.
   *
   * @param owner account that owns the database and will own the tables
   * @return what was restored
   * @throws BackupRefused with one sentence; the database has no rows then
   */
  static BackupContents restore(DataSource owner, Path file) {
    try (OpenedBackup backup = OpenedBackup.open(file)) {
      new Restoration(owner, backup).restore();
      return backup.contents();
    } catch (IOException e) {
      throw new BackupRefused("The backup " + file + " cannot be read: " + e.getMessage(), e);
    } catch (SQLException | FlywayException e) {
      throw new BackupRefused("The database does not take the backup: " + e.getMessage(), e);
    }
  }

  private void restore() throws IOException, SQLException {
    refuseUnknownMigrations();
    try (Connection connection = owner.getConnection()) {
      refuseWhatIsNotEmpty(connection);
      tablesOfItsTime().migrate();
      connection.setAutoCommit(false);
      long lastEntry = new TableLoad(connection, backup).load();
      connection.commit();
      connection.setAutoCommit(true);
      Flyway.configure().dataSource(owner).load().migrate();
      seal(connection, lastEntry);
      StoredTables.run(connection, "analyze");
    }
  }

  /** Callbacks of later migrations would not find what they are about. */
  private Flyway tablesOfItsTime() {
    String newest =
        backup.contents().migrations().keySet().stream()
            .map(MigrationVersion::fromVersion)
            .max(MigrationVersion::compareTo)
            .orElseThrow(() -> new BackupRefused("The backup names no version of its tables."))
            .getVersion();
    return Flyway.configure().dataSource(owner).target(newest).skipDefaultCallbacks(true).load();
  }

  private void refuseUnknownMigrations() {
    Map<String, Integer> known = new TreeMap<>();
    for (MigrationInfo one : tablesOfItsTime().info().all()) {
      if (one.getVersion() != null && one.getChecksum() != null) {
        known.put(one.getVersion().getVersion(), one.getChecksum());
      }
    }
    backup
        .contents()
        .migrations()
        .forEach(
            (version, checksum) -> {
              if (!checksum.equals(known.get(version))) {
                throw new BackupRefused(
                    "The backup was made by another version of NK Trials: this one does not know"
                        + " migration %s of its tables.".formatted(version));
              }
            });
  }

  /** What an interrupted restore left, tables without records, is as good as empty. */
  private void refuseWhatIsNotEmpty(Connection connection) throws SQLException {
    Map<String, Integer> there = StoredTables.migrations(connection);
    boolean ours = there.equals(backup.contents().migrations());
    boolean unused =
        there.isEmpty()
            ? StoredTables.all(connection).isEmpty()
            : ours && rowless(connection, "person") && rowless(connection, "audit_entry");
    if (!unused) {
      throw new BackupRefused(
          "The database is not empty. A backup is restored only into a database that was just"
              + " created.");
    }
  }

  private static boolean rowless(Connection connection, String table) throws SQLException {
    return StoredTables.text(connection, "select 1 from public." + table + " limit 1").isEmpty();
  }

  private void seal(Connection connection, long lastEntry) throws SQLException {
    Timestamp madeAt = Timestamp.from(backup.contents().madeAt());
    connection.setAutoCommit(false);
    if (lastEntry > 0) {
      try (PreparedStatement mark =
          connection.prepareStatement(
              "insert into trail_restored values (?, clock_timestamp(), ?)")) {
        mark.setLong(1, lastEntry);
        mark.setTimestamp(2, madeAt);
        mark.executeUpdate();
      }
    }
    TrailOfBackups.record(
        connection, "backup restored", Map.of("made at", backup.contents().madeAt().toString()));
    connection.commit();
    connection.setAutoCommit(true);
    while (!StoredTables.text(connection, "select nk_seal_audit(" + BATCH + ")").equals("0")) {
      // the next batch, in a transaction of its own
    }
  }
}
