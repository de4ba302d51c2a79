package org.nktrials.config.database;

import java.nio.file.Path;

/**
 * A process of its own that holds the embedded server of a folder, commits one row after the other
 * as the application account and prints each number only once its commit was acknowledged. It ends
 * by being killed, or quietly when the line "stop" comes in.
 */
final class AcknowledgedWriter {
  private AcknowledgedWriter() {}

  public static void main(String[] arguments) throws Exception {
    var server = EmbeddedServer.start(Path.of(arguments[0]));
    try (var owner = server.owner().connect();
        var statement = owner.createStatement()) {
      statement.execute("create table if not exists written (number int primary key)");
      statement.execute("grant select, insert on written to nk_app");
    }
    try (var application = server.application().connect();
        var insert =
            application.prepareStatement(
                "insert into written select coalesce(max(number), 0) + 1 from written"
                    + " returning number")) {
      while (System.in.available() == 0) {
        try (var rows = insert.executeQuery()) {
          rows.next();
          System.out.println("acknowledged " + rows.getInt(1));
        }
      }
    }
    server.close();
  }
}
