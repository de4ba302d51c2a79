package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One-line statements for assertions. */
final class Sql {
  private Sql() {}

  static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new AssertionError("No row: " + query);
      }
      return rows.getString(1);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
