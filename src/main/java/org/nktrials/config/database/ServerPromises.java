package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Asks the running server itself for what its configuration files promise, since a setting made
 * elsewhere (ALTER SYSTEM, a command line) would silently win.
 */
final class ServerPromises {
  private static final String REMEDY =
      "Remove the setting from postgresql.auto.conf in the data folder, or start on an empty folder"
          + " with --nk.data-dir=FOLDER.";

  private ServerPromises() {}

  /**
   * @throws DatabaseStartFailure if an acknowledged commit could be lost, the server listens beyond
   *     this machine or anybody gets in without a password
   */
  static void check(Connection superuser) throws SQLException {
    for (var setting : ServerSettings.DURABLE.entrySet()) {
      expect(superuser, setting.getKey(), "show " + setting.getKey(), setting.getValue());
    }
    expect(superuser, "listen_addresses", "show listen_addresses", "127.0.0.1");
    expect(
        superuser,
        "number of doors without a password",
        "select count(*) from pg_hba_file_rules"
            + " where auth_method is distinct from 'scram-sha-256' or error is not null",
        "0");
  }

  private static void expect(Connection superuser, String what, String query, String wanted)
      throws SQLException {
    try (var statement = superuser.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = rows.next() ? rows.getString(1) : "nothing";
      if (!wanted.equals(found)) {
        throw new DatabaseStartFailure(
            "The embedded database is not safe to use: %s is %s and not %s."
                .formatted(what, found, wanted),
            REMEDY);
      }
    }
  }
}
