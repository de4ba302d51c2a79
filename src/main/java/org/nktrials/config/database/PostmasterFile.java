package org.nktrials.config.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The {@code postmaster.pid} in a data directory: the process number, the directory, the start time
 * and the shared memory of the server that runs there or was killed there.
 */
final class PostmasterFile {
  /** Above every system's highest process number. */
  private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

  private final Path directory;
  private final Path file;

  PostmasterFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("postmaster.pid");
  }

  /** Whether the server of exactly this data directory is alive. */
  boolean namesRunningServer() throws IOException {
    return process().filter(this::servesThisDirectory).isPresent();
  }

  /**
   * After a restart of the machine the number may belong to another process, which a stop would hit
   * and for which PostgreSQL would refuse to start. The number alone is replaced: PostgreSQL still
   * needs the rest to see whether a child of the killed server holds its shared memory.
   */
  void forgetForeignProcess() throws IOException {
    if (process().filter(process -> !servesThisDirectory(process)).isEmpty()) {
      return;
    }
    var lines = Files.readAllLines(file);
    lines.set(0, NO_PROCESS);
    var changed = DataFolder.unfinished(file);
    UserOnly.write(changed, String.join("\n", lines) + "\n");
    Files.move(changed, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  private boolean servesThisDirectory(ProcessHandle process) {
    var arguments = process.info().arguments().orElse(new String[0]);
    return Arrays.asList(arguments).contains(directory.toString());
  }
}
