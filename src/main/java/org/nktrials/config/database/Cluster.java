package org.nktrials.config.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One PostgreSQL data directory: made, started and stopped with PostgreSQL's own programs. */
final class Cluster {
  /** Replaying the log after a kill takes as long as it takes; this is generous. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Another process took the port, or children of a killed server have not ended yet. */
  private static final Pattern PASSES_BY_ITSELF =
      Pattern.compile("could not bind|could not create any TCP/IP sockets|still in use");

  private static final Pattern COMPLAINT = Pattern.compile("(?m)(?:FATAL|PANIC): +(.*)$");

  private final PostgresPrograms programs;
  private final Path directory;
  private final Path log;

  Cluster(PostgresPrograms programs, Path directory, Path logFolder) {
    this.programs = programs;
    this.directory = directory;
    this.log = logFolder.resolve("postgresql.log");
  }

  /** See {@link Initialisation}. */
  void initialise(String superuserPassword, List<String> extraArguments) throws IOException {
    new Initialisation(programs, directory).ensure(superuserPassword, extraArguments);
  }

  /** Stops the server that a killed application left behind on this directory. */
  void stopOrphan() throws IOException {
    var postmaster = new PostmasterFile(directory);
    postmaster.forgetForeignProcess();
    if (postmaster.namesRunningServer() && !stop()) {
      throw new DatabaseStartFailure(
          "An earlier PostgreSQL still runs on " + directory + " and does not stop.",
          "End the process whose number is the first line of postmaster.pid in that folder.");
    }
  }

  /**
   * Starts the server on a free loopback port and waits until it answers.
   *
   * @return the port
   */
  int start(Map<String, String> settings) throws IOException {
    UserOnly.restrictFolder(directory);
    Files.writeString(directory.resolve("pg_hba.conf"), ServerSettings.HOST_BASED_ACCESS);
    keepPreviousLog();
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Files.writeString(
          directory.resolve("postgresql.conf"), ServerSettings.configuration(port, settings));
      Files.deleteIfExists(log);
      var outcome = control("start", START, "-l", log.toString());
      if (outcome.succeeded()) {
        return port;
      }
      var printed = Files.exists(log) ? Files.readString(log) : "";
      if (attempt == ATTEMPTS || !PASSES_BY_ITSELF.matcher(printed).find()) {
        stop();
        throw didNotStart(printed, outcome.lastLine());
      }
      pause();
    }
  }

  private DatabaseStartFailure didNotStart(String printed, String lastWord) {
    var complaint = COMPLAINT.matcher(printed);
    var reason = complaint.find() ? complaint.group(1) : lastWord;
    return new DatabaseStartFailure(
        "PostgreSQL does not start on " + directory + ": " + reason + ".",
        "Read " + log + "; restore the data folder from a backup if it is damaged.");
  }

  /**
   * Stops the server, politely first.
   *
   * @return whether it has stopped
   */
  boolean stop() throws IOException {
    return control("stop", STOP, "-m", "fast").succeeded()
        || control("stop", STOP, "-m", "immediate").succeeded();
  }

  private PostgresPrograms.Outcome control(String action, Duration limit, String... more)
      throws IOException {
    var arguments = new ArrayList<>(List.of(action, "-D", directory.toString(), "-w"));
    arguments.addAll(List.of("-t", Long.toString(limit.toSeconds())));
    arguments.addAll(List.of(more));
    return programs.run("pg_ctl", limit.plusSeconds(10), arguments);
  }

  private void keepPreviousLog() throws IOException {
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was starting.", e);
    }
  }
}
