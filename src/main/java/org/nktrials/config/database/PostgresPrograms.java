package org.nktrials.config.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A folder with PostgreSQL's own programs, and how this user may run them. */
final class PostgresPrograms {
  static final boolean RUN_BY_ROOT = "root".equals(System.getProperty("user.name"));

  private static final Pattern MAJOR = Pattern.compile("PostgreSQL\\) (\\d+)");
  private static final Duration SHORT = Duration.ofSeconds(30);

  private final Path bin;
  private final Path log;
  private final List<String> asOrdinaryUser;

  /**
   * @param bin folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
   * @param log existing folder for what the programs print
   */
  PostgresPrograms(Path bin, Path log) throws IOException {
    this.bin = bin;
    this.log = log;
    this.asOrdinaryUser = RUN_BY_ROOT ? unshare() : List.of();
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it sees an unnamed user while
   * its files go on belonging to root.
   */
  private List<String> unshare() throws IOException {
    var command = List.of("unshare", "-U");
    if (!run(command, SHORT, "true", List.of()).succeeded()) {
      throw new DatabaseStartFailure(
          "PostgreSQL cannot run as root on this machine.",
          "Start the application as an ordinary user, or set SPRING_DATASOURCE_URL to a server.");
    }
    return command;
  }

  /** Major version, such as 18. */
  int majorVersion() throws IOException {
    var outcome = run("postgres", SHORT, List.of("--version"));
    var matcher = MAJOR.matcher(outcome.output());
    if (!outcome.succeeded() || !matcher.find()) {
      throw new IOException("PostgreSQL's programs in " + bin + " do not run: " + outcome.output());
    }
    return Integer.parseInt(matcher.group(1));
  }

  /** Runs a program of this installation to its end, or kills it when the limit is over. */
  Outcome run(String program, Duration limit, List<String> arguments) throws IOException {
    return run(asOrdinaryUser, limit, bin.resolve(program).toString(), arguments);
  }

  private Outcome run(List<String> prefix, Duration limit, String program, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(program);
    command.addAll(arguments);
    // A file and not a pipe: the server inherits it and would keep a pipe open for ever.
    var output = log.resolve(Path.of(program).getFileName() + ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    // A person's own PGPORT or PGDATA is not meant for this server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    int exitCode = await(builder.start(), limit);
    return new Outcome(exitCode, Files.readString(output, Charset.defaultCharset()).strip());
  }

  private static int await(Process process, Duration limit) throws IOException {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return Outcome.TOOK_TOO_LONG;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL's programs ran.", e);
    }
  }

  /** How a program ended and what it printed. */
  record Outcome(int exitCode, String output) {
    static final int TOOK_TOO_LONG = -1;

    boolean succeeded() {
      return exitCode == 0;
    }

    String lastLine() {
      return output.lines().reduce("it gave no reason", (before, line) -> line);
    }
  }
}
