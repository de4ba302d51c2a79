package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The accounts of a server that the application or its tests own. Every step may be repeated, so a
 * kill in between is made good by the next start.
 */
final class Accounts {
  static final String SUPERUSER = "postgres";

  /** Owns the database and runs the migrations. */
  static final String OWNER = "nk_owner";

  /** What the application connects as; owns nothing. */
  static final String APPLICATION = "nk_app";

  static final String DATABASE = "nktrials";

  private static final String PLAIN =
      " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

  private Accounts() {}

  /** Makes owner and application account with these passwords, and the owner's database. */
  static void prepare(Connection superuser, AccountPasswords passwords) throws SQLException {
    role(superuser, OWNER, passwords.owner());
    role(superuser, APPLICATION, passwords.application());
    database(superuser, DATABASE, "template0");
  }

  /** Makes a database of the owner's that only the owner and the application can enter. */
  static void database(Connection superuser, String name, String template) throws SQLException {
    if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
      execute(
          superuser,
          "create database %s owner %s template %s encoding 'UTF8'"
              .formatted(name, OWNER, template));
    }
    execute(superuser, "revoke all on database " + name + " from public");
    execute(superuser, "grant connect on database " + name + " to " + APPLICATION);
  }

  private static void role(Connection superuser, String name, String password) throws SQLException {
    var verb =
        exists(superuser, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
    execute(superuser, verb + " role " + name + PLAIN);
    // Hashed here, so that the password itself can never reach the server's log.
    superuser
        .unwrap(PGConnection.class)
        .alterUserPassword(name, password.toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
