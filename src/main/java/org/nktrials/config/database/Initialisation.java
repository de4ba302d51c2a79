package org.nktrials.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Makes a data directory with initdb, whole or not at all. */
final class Initialisation {
  private static final String UNFINISHED = "unfinished-";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final PostgresPrograms programs;
  private final Path directory;

  Initialisation(PostgresPrograms programs, Path directory) {
    this.programs = programs;
    this.directory = directory;
  }

  /**
   * Makes the data directory if there is none, else checks that these programs can read it. It is
   * made under another name first, so what a kill left half-made is thrown away and made again.
   */
  void ensure(String superuserPassword, List<String> extraArguments) throws IOException {
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
      var arguments = new ArrayList<>(arguments(unfinished, passwordFile));
      arguments.addAll(extraArguments);
      var outcome = programs.run("initdb", LIMIT, arguments);
      if (!outcome.succeeded()) {
        throw new IOException("initdb failed: " + outcome.lastLine());
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

  private List<String> arguments(Path target, Path passwordFile) throws IOException {
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
}
