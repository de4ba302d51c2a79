package org.nktrials.config.database;

import java.sql.SQLException;

/** Tells why a configured account could not connect, without repeating any password. */
final class ConnectionFailure {
  private ConnectionFailure() {}

  static DatabaseStartFailure of(SQLException cause, DatabaseAccount account, String whose) {
    var server = account.place();
    var sentence =
        switch (cause.getSQLState()) {
          case "28P01", "28000" ->
              "The database server at %s refused the %s account %s."
                  .formatted(server, whose, account.user());
          case "3D000" -> "The database server has no database at " + server + ".";
          case "08001", "08004", "08006" ->
              "The database server at %s cannot be reached.".formatted(server);
          case "53300" -> "The database server at %s has no free connection.".formatted(server);
          case "57P03" -> "The database server at %s is still starting.".formatted(server);
          case null, default ->
              "The database server at %s refused the %s account with state %s."
                  .formatted(server, whose, cause.getSQLState());
        };
    return new DatabaseStartFailure(sentence, remedy(whose), cause);
  }

  private static String remedy(String whose) {
    return whose.equals("owner")
        ? "Check SPRING_FLYWAY_URL, SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."
        : "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
  }
}
