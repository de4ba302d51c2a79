package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a server says about itself and about the account that asks.
 *
 * @param majorVersion such as 18
 * @param role the account that asks
 * @param unrestricted whether row-level security does not bind it
 */
record ServerFacts(int majorVersion, String role, boolean unrestricted) {

  static ServerFacts read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select current_setting('server_version_num')::int / 10000, current_user,"
                    + " rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      rows.next();
      return new ServerFacts(rows.getInt(1), rows.getString(2), rows.getBoolean(3));
    }
  }

  /** Whether the account that asks is that role or may act as it. */
  static boolean belongsTo(Connection connection, String role) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select pg_has_role(current_user, oid, 'MEMBER') from pg_roles where rolname = ?")) {
      statement.setString(1, role);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
