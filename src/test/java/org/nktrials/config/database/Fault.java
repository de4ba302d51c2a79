package org.nktrials.config.database;

import java.io.IOException;
import java.util.List;

/** What is done to the running system, in the order in which the rounds go through them. */
enum Fault {
  SERVER_KILLED,
  CONNECTIONS_CUT,
  APPLICATION_KILLED,
  BACKEND_KILLED,
  SERVER_STOPPED_AT_ONCE,
  BOTH_KILLED;

  boolean endsServer() {
    return this == SERVER_KILLED || this == SERVER_STOPPED_AT_ONCE || this == BOTH_KILLED;
  }

  boolean endsApplication() {
    return this == APPLICATION_KILLED || this == BOTH_KILLED;
  }

  /** Kills the server and everything that it started, as a power cut would. */
  static void kill(ProcessHandle server) {
    List<ProcessHandle> children = server.children().toList();
    server.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
  }

  /** PostgreSQL's immediate shutdown: no checkpoint, clients are told nothing. */
  static void stopAtOnce(ProcessHandle server) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).start().waitFor();
    while (server.isAlive() && server.info().command().isPresent()) {
      Thread.sleep(20);
    }
  }
}
