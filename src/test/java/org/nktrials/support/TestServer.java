package org.nktrials.support;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.nktrials.config.database.ThrowAwayServer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one place that chooses which PostgreSQL the tests run on. The system property {@code
 * nk.test.database} (or NK_TEST_DATABASE) is {@code embedded}, {@code testcontainers}, {@code
 * testcontainers:postgres:16}, {@code installed:/usr/lib/postgresql/15/bin}, or empty: a container
 * where Docker answers within two seconds, else embedded.
 */
final class TestServer {
  private static final String NEWEST = "postgres:18";
  private static final int DOCKER_SECONDS = 2;

  private TestServer() {}

  static ThrowAwayServer start() throws IOException, SQLException {
    var choice = choice();
    var kind = choice.split(":", 2)[0];
    var detail = choice.substring(Math.min(choice.length(), kind.length() + 1));
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "embedded" -> ThrowAwayServer.embedded();
      case "installed" -> ThrowAwayServer.installed(Path.of(detail));
      case "testcontainers" -> container(detail.isEmpty() ? NEWEST : detail);
      case "" -> dockerAnswers() ? container(NEWEST) : ThrowAwayServer.embedded();
      default -> throw new IllegalArgumentException("nk.test.database is unknown: " + choice);
    };
  }

  private static String choice() {
    var fromEnvironment = System.getenv().getOrDefault("NK_TEST_DATABASE", "");
    return System.getProperty("nk.test.database", fromEnvironment).strip();
  }

  /** The container ends with this JVM. */
  @SuppressWarnings("resource")
  private static ThrowAwayServer container(String image) throws SQLException {
    var container = new PostgreSQLContainer(image).withUsername("postgres");
    container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
    container.start();
    return ThrowAwayServer.running(
        container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getPassword());
  }

  private static boolean dockerAnswers() {
    try {
      var command = List.of("docker", "version", "--format", "{{.Server.Version}}");
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var ended = process.waitFor(DOCKER_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no docker command
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
