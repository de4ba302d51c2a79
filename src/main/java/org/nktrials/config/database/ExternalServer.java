package org.nktrials.config.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * A configured PostgreSQL server, tried out before anything else starts so that a wrong password or
 * a mixed-up account is one sentence and not a page of stack traces.
 */
final class ExternalServer {
  static final String HOW_TO_CONFIGURE =
      "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
          + " (application account) and SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD (owner"
          + " account).";

  private static final Logger log = LoggerFactory.getLogger(ExternalServer.class);
  private static final int OLDEST = 15;
  private static final int NEWEST = 18;

  private final Environment environment;

  private ExternalServer(Environment environment) {
    this.environment = environment;
  }

  static boolean isConfigured(Environment environment) {
    return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
  }

  /**
   * @throws DatabaseStartFailure if an account cannot connect, the server is too old, or the
   *     application account has the owner's powers
   */
  static void check(Environment environment) {
    new ExternalServer(environment).check();
  }

  private void check() {
    var url = environment.getRequiredProperty("spring.datasource.url");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseStartFailure(
          "NK Trials runs on PostgreSQL only, but SPRING_DATASOURCE_URL names something else.",
          "Give an address that starts with jdbc:postgresql://");
    }
    var application = account(url, "spring.datasource.username", "spring.datasource.password");
    var applicationRole = inspect(application, "application", ServerFacts::read);
    checkVersion(applicationRole.majorVersion());
    if (applicationRole.unrestricted()) {
      throw tooPowerful(applicationRole.role() + " is a superuser or bypasses row security");
    }
    if (environment.getProperty("spring.flyway.enabled", Boolean.class, true)) {
      checkOwner(url, application);
    }
  }

  private void checkOwner(String url, DatabaseAccount application) {
    var ownUrl = environment.getProperty("spring.flyway.url", "");
    var owner =
        account(ownUrl.isBlank() ? url : ownUrl, "spring.flyway.user", "spring.flyway.password");
    if (owner.user() == null && ownUrl.isBlank()) {
      throw new DatabaseStartFailure(
          "The owner account of the database is not configured.", HOW_TO_CONFIGURE);
    }
    var ownerRole = inspect(owner, "owner", ServerFacts::read).role();
    if (inspect(
        application, "application", connection -> ServerFacts.belongsTo(connection, ownerRole))) {
      throw tooPowerful("it has the rights of the owner account " + ownerRole);
    }
  }

  private DatabaseAccount account(String url, String user, String password) {
    return new DatabaseAccount(url, text(user), text(password));
  }

  private @Nullable String text(String property) {
    var value = environment.getProperty(property);
    return StringUtils.hasText(value) ? value : null;
  }

  private static void checkVersion(int major) {
    if (major < OLDEST) {
      throw new DatabaseStartFailure(
          "The configured server is PostgreSQL " + major + "; NK Trials needs 15 or newer.",
          "Use a server of version " + OLDEST + " to " + NEWEST + ".");
    }
    if (major > NEWEST) {
      log.warn("PostgreSQL {} is newer than any version NK Trials was tested with", major);
    }
  }

  private static DatabaseStartFailure tooPowerful(String reason) {
    return new DatabaseStartFailure(
        "The application account must not be able to alter the audit trail, but " + reason + ".",
        "Give SPRING_DATASOURCE_USERNAME an account that owns nothing, and SPRING_FLYWAY_USER the"
            + " owner account.");
  }

  private static <T> T inspect(DatabaseAccount account, String whose, Question<T> question) {
    try (var connection = account.connect()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw ConnectionFailure.of(e, account, whose);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }
}
