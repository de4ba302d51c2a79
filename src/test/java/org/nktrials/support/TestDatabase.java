package org.nktrials.support;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.nktrials.config.database.ThrowAwayServer;

/**
 * A migrated database on the one server of this test JVM. Spring tests get it injected; plain tests
 * call {@link #shared()} or {@link #fresh(String)}.
 */
public final class TestDatabase {
  /** The account that the application works with. */
  public static final String APPLICATION = "nk_app";

  private static final String OWNER = "nk_owner";
  private static final String SUPERUSER = "postgres";

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** The database that most tests share: rows of other tests may be there. */
  public static TestDatabase shared() {
    return Server.SHARED;
  }

  /** A database of this label's own, with the tables but without rows when first asked for. */
  public static TestDatabase fresh(String label) {
    return create("nk_" + HexFormat.of().toHexDigits(label.hashCode()) + "_" + label.length());
  }

  private static synchronized TestDatabase create(String name) {
    try {
      Server.RUNNING.createDatabase(name, Server.TEMPLATE);
      return new TestDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database cannot be made.", e);
    }
  }

  public String url() {
    return Server.RUNNING.url(name);
  }

  public String password() {
    return Server.RUNNING.password(APPLICATION);
  }

  /** A connection bound by grants and row security, for the caller to close. */
  public Connection asApplication() throws SQLException {
    return Server.RUNNING.connect(name, APPLICATION);
  }

  /** A connection of the account that owns every table, for assertions on triggers and grants. */
  public Connection asOwner() throws SQLException {
    return Server.RUNNING.connect(name, OWNER);
  }

  /** A connection that nothing binds. */
  public Connection asSuperuser() throws SQLException {
    return Server.RUNNING.connect(name, SUPERUSER);
  }

  /** What a person would configure for this server, by property name. */
  public Map<String, String> configuration() {
    return Map.of(
        "spring.datasource.url", url(),
        "spring.datasource.username", APPLICATION,
        "spring.datasource.password", password(),
        "spring.flyway.url", url(),
        "spring.flyway.user", OWNER,
        "spring.flyway.password", Server.RUNNING.password(OWNER));
  }

  /** Starts when a test first needs it. */
  private static final class Server {
    static final String TEMPLATE = "nktrials";
    static final ThrowAwayServer RUNNING = startAndMigrate();
    static final TestDatabase SHARED = create("nk_shared");

    private static ThrowAwayServer startAndMigrate() {
      try {
        var server = TestServer.start();
        Flyway.configure()
            .dataSource(server.url(TEMPLATE), OWNER, server.password(OWNER))
            .load()
            .migrate();
        return server;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("The test server does not start.", e);
      }
    }
  }
}
