package org.nktrials.config.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads every row in one transaction. Triggers stay silent, since they would write the trail anew,
 * and references between tables are taken away and made again, which checks every one. What was
 * loaded is read back and compared with the backup.
 */
final class TableLoad {
  private static final String REFERENCES =
      """
      select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
        from pg_constraint c
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, 2
      """;

  private final Connection connection;
  private final OpenedBackup backup;
  private final List<TableCopy> tables;
  private final CopyManager copying;

  TableLoad(Connection connection, OpenedBackup backup) throws SQLException {
    this.connection = connection;
    this.backup = backup;
    this.tables = backup.contents().tables();
    this.copying = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /**
   * Loads and compares; the caller commits.
   *
   * @return number of the last entry of the audit trail; 0 without one
   */
  long load() throws SQLException, IOException {
    StoredTables.plainTexts(connection);
    refuseOtherTables();
    List<Reference> references = references();
    for (Reference one : references) {
      StoredTables.run(connection, one.drop());
    }
    triggers("disable");
    for (TableCopy table : tables) {
      StoredTables.run(connection, "truncate public." + TableCopy.quoted(table.name()));
      load(table);
      compare(table);
    }
    triggers("enable");
    for (Reference one : references) {
      StoredTables.run(connection, one.add());
    }
    sequences();
    String last = StoredTables.text(connection, "select coalesce(max(id), 0) from audit_entry");
    return Long.parseLong(last);
  }

  private void refuseOtherTables() throws SQLException {
    List<TableCopy> here = StoredTables.all(connection);
    here.removeIf(table -> StoredTables.SESSIONS.contains(table.name()));
    boolean fits = here.size() == tables.size();
    for (int i = 0; fits && i < here.size(); i++) {
      fits = here.get(i).fits(tables.get(i));
    }
    if (!fits) {
      throw new BackupRefused("The tables of the backup are not those that its migrations make.");
    }
  }

  private void load(TableCopy table) throws SQLException, IOException {
    try (InputStream rows = backup.rows(table)) {
      long loaded = copying.copyIn(table.copyIn(), rows);
      if (loaded != table.rows()) {
        throw new BackupRefused(
            "Table %s has %d rows in the backup, %d were loaded."
                .formatted(table.name(), table.rows(), loaded));
      }
    }
  }

  private void compare(TableCopy table) throws SQLException, IOException {
    try (DigestOutputStream read = Checksums.writing(OutputStream.nullOutputStream())) {
      copying.copyOut(table.copyOut(), read);
      if (!Checksums.hex(read.getMessageDigest()).equals(backup.checksum(table))) {
        throw new BackupRefused(
            "Table %s reads otherwise than in the backup after it was loaded."
                .formatted(table.name()));
      }
    }
  }

  private void triggers(String verb) throws SQLException {
    for (TableCopy table : tables) {
      StoredTables.run(
          connection,
          "alter table public.%s %s trigger user".formatted(TableCopy.quoted(table.name()), verb));
    }
  }

  private List<Reference> references() throws SQLException {
    List<Reference> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        found.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }

  private void sequences() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select setval(format('public.%I', ?::text)::regclass, ?, true)")) {
      for (Map.Entry<String, Long> one : backup.contents().sequences().entrySet()) {
        statement.setString(1, one.getKey());
        statement.setLong(2, one.getValue());
        statement.execute();
      }
    }
  }

  /** A foreign key, as the catalogue writes it. */
  private record Reference(String table, String name, String definition) {
    String drop() {
      return "alter table " + table + " drop constraint " + name;
    }

    String add() {
      return "alter table " + table + " add constraint " + name + " " + definition;
    }
  }
}
