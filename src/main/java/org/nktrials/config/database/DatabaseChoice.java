package org.nktrials.config.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Chooses the database before the context is built: the configured server if {@code
 * spring.datasource.url} is set, else the application's own in {@code nk.data-dir} (default {@code
 * data}). Added to the application by its main method, so that no test starts a server unasked; it
 * comes this early so that a failure prints one sentence and nothing else.
 */
public final class DatabaseChoice
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String EMBEDDED_LIBRARY =
      "io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver";

  /**
   * Tries the configured accounts, or starts the embedded server and supplies its accounts.
   *
   * @throws RuntimeException that Spring Boot prints as one sentence and a remedy
   */
  @Override
  public void initialize(GenericApplicationContext context) {
    var environment = context.getEnvironment();
    if (ExternalServer.isConfigured(environment)) {
      ExternalServer.check(environment);
      return;
    }
    if (!ClassUtils.isPresent(EMBEDDED_LIBRARY, context.getClassLoader())) {
      throw new DatabaseStartFailure(
          "No database is configured, and this build brings none of its own.",
          ExternalServer.HOW_TO_CONFIGURE);
    }
    listenToThisMachineOnly(environment);
    var server = EmbeddedServer.start(Path.of(environment.getProperty("nk.data-dir", "data")));
    supply(context.getDefaultListableBeanFactory(), server);
    keepSecretsWith(environment, server);
  }

  /** Demo accounts have known passwords: nobody else may reach them. */
  private static void listenToThisMachineOnly(ConfigurableEnvironment environment) {
    @Nullable String address = environment.getProperty("server.address");
    if (address != null && !isOfThisMachine(address)) {
      throw new DatabaseStartFailure(
          "The demo study has accounts with a published password, so it answers this machine only"
              + " and not at "
              + address
              + ".",
          "Leave server.address out, or use a database of your own. "
              + ExternalServer.HOW_TO_CONFIGURE);
    }
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("embedded database", Map.of("server.address", "127.0.0.1")));
  }

  /** Without a configured key, the secrets of one-time codes hang on a file of the data folder. */
  private static void keepSecretsWith(ConfigurableEnvironment environment, EmbeddedServer server) {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "embedded secrets", Map.of("nktrials.secrets.key", server.keyOfSecrets())));
  }

  private static boolean isOfThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Registration order matters: the server is destroyed after everything that depends on it. */
  private static void supply(DefaultListableBeanFactory beans, EmbeddedServer server) {
    beans.registerSingleton("embeddedServer", server);
    beans.registerDisposableBean("embeddedServer", server::close);
    beans.registerSingleton("embeddedDatabase", new EmbeddedDatabase(server.dataFolder()));
    register(beans, "applicationConnection", new ApplicationConnection(server.application()));
    register(beans, "ownerConnection", new OwnerConnection(server.owner()));
    // For an application that fails before its context could close anything.
    SpringApplication.getShutdownHandlers().add(server::close);
  }

  private static void register(DefaultListableBeanFactory beans, String name, Object connection) {
    beans.registerSingleton(name, connection);
    beans.registerDependentBean("embeddedServer", name);
  }
}
