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
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL data directory: made, started and stopped with PostgreSQL's own programs. */
final class Cluster {
  private static final String UNFINISHED = "unfinished-";
  private static final Duration INITIALISATION = Duration.ofMinutes(5);

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

  /**
   * Makes the data directory if there is none, else checks that these programs can read it. It is
   * made under another name first, so what a kill left half-made is thrown away and made again.
   */
  void initialise(String superuserPassword, List<String> extraArguments) throws IOException {
    if (!DataFolder.isMissingOrEmpty(directory)) {
      checkVersion();
      return;
    }
    removeUnfinished();
    // A new name each time: the initdb of a killed application may still be writing to the old one.
    var unfinished = Files.createTempDirectory(directory.getParent(), UNFINISHED);
    var passwordFile = directory.resolveSibling("superuser-password.unfinished");
    UserOnly.write(passwordFile, superuserPassword + "\n");
    try {
      var arguments = new ArrayList<>(initialisation(unfinished, passwordFile));
      arguments.addAll(extraArguments);
      var outcome = programs.run("initdb", INITIALISATION, arguments);
      if (!outcome.succeeded()) {
        throw new IOException("initdb failed: " + lastLine(outcome.output()));
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeUnfinished() throws IOException {
    try (var earlier = Files.newDirectoryStream(directory.getParent(), UNFINISHED + "*")) {
      for (var folder : earlier) {
        FileSystemUtils.deleteRecursively(folder.toFile());
      }
    }
  }

  private List<String> initialisation(Path target, Path passwordFile) throws IOException {
    var arguments =
        new ArrayList<>(List.of("-D", target.toString(), "-U", Accounts.SUPERUSER, "-E", "UTF8"));
    arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
    arguments.add("--data-checksums");
    // Sorts and folds case alike on every machine.
    arguments.addAll(
        programs.majorVersion() >= 17
            ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
            : List.of("--locale=C.UTF-8"));
    return arguments;
  }

  private void checkVersion() throws IOException {
    var file = directory.resolve("PG_VERSION");
    if (!Files.exists(file) || !Files.exists(directory.resolve("global/pg_control"))) {
      throw new DatabaseStartFailure(
          "The folder " + directory + " is not a complete PostgreSQL data directory.",
          "Restore it from a backup, or start on an empty folder with --nk.data-dir=FOLDER.");
    }
    var written = Files.readString(file).strip();
    var brought = Integer.toString(programs.majorVersion());
    if (!written.equals(brought)) {
      throw new DatabaseStartFailure(
          "The data in %s were written by PostgreSQL %s, but this application brings PostgreSQL %s."
              .formatted(directory, written, brought),
          "Start the application version that wrote them, or move them over with pg_dump of"
              + " PostgreSQL "
              + written
              + " and start on an empty folder.");
    }
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
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Files.writeString(
          directory.resolve("postgresql.conf"), ServerSettings.configuration(port, settings));
      if (attempt == 1) {
        keepPreviousLog();
      }
      Files.deleteIfExists(log);
      var outcome = control("start", START, "-l", log.toString());
      if (outcome.succeeded()) {
        return port;
      }
      var printed = Files.exists(log) ? Files.readString(log) : outcome.output();
      if (attempt == ATTEMPTS || !PASSES_BY_ITSELF.matcher(printed).find()) {
        stop();
        throw didNotStart(printed);
      }
      pause();
    }
  }

  private DatabaseStartFailure didNotStart(String printed) {
    var complaint = COMPLAINT.matcher(printed);
    var reason = complaint.find() ? complaint.group(1) : lastLine(printed);
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

  private static String lastLine(String text) {
    return text.lines().reduce("", (before, line) -> line);
  }
}
