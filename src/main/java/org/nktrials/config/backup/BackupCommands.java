package org.nktrials.config.backup;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Backup and restore from the console: {@code --nktrials.backup=FILE} and {@code
 * --nktrials.restore=FILE}. They work before anything else of the application starts, so a backup
 * is also made of a database that this version has not migrated yet. After a backup the application
 * ends; after a restore it goes on to the check of the audit trail and ends with its result.
 */
public final class BackupCommands
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final int REFUSED = 1;

  /** Comes after the choice of the database. */
  @Override
  public void initialize(GenericApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String backup = environment.getProperty("nktrials.backup");
    String restore = environment.getProperty("nktrials.restore");
    if (backup == null && restore == null) {
      return;
    }
    DataSource owner = owner(environment, details(context));
    int code = run(owner, backup, restore, System.out);
    if (code != 0 || restore == null) {
      System.exit(code);
    }
    checkTheTrailNext(environment);
  }

  static int run(
      DataSource owner, @Nullable String backup, @Nullable String restore, PrintStream out) {
    try {
      if (backup != null && restore != null) {
        throw new BackupRefused("Ask for a backup or for a restore, not for both.");
      }
      if (backup != null) {
        out.println("Backed up: " + Backup.make(owner, path(backup)).sentence());
      } else {
        BackupContents contents = Restoration.restore(owner, path(String.valueOf(restore)));
        out.printf(
            "Restored: %d tables, %d rows as of %s.%n",
            contents.tables().size(), contents.rows(), contents.madeAt());
      }
      return 0;
    } catch (BackupRefused e) {
      out.println(e.getMessage());
      return REFUSED;
    }
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new BackupRefused("Name the file: --nktrials.backup=FILE or --nktrials.restore=FILE.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BackupRefused("This is no name of a file: " + text, e);
    }
  }

  private static @Nullable FlywayConnectionDetails details(GenericApplicationContext context) {
    return context.getBeanFactory().getBeanProvider(FlywayConnectionDetails.class).getIfAvailable();
  }

  private static DataSource owner(
      ConfigurableEnvironment environment, @Nullable FlywayConnectionDetails embedded) {
    DriverManagerDataSource owner = new DriverManagerDataSource();
    if (embedded != null) {
      owner.setUrl(embedded.getJdbcUrl());
      owner.setUsername(embedded.getUsername());
      owner.setPassword(embedded.getPassword());
    } else {
      String own = environment.getProperty("spring.flyway.url", "");
      owner.setUrl(own.isBlank() ? environment.getRequiredProperty("spring.datasource.url") : own);
      owner.setUsername(environment.getProperty("spring.flyway.user"));
      owner.setPassword(environment.getProperty("spring.flyway.password"));
    }
    return owner;
  }

  private static void checkTheTrailNext(ConfigurableEnvironment environment) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    if (!environment.containsProperty("nktrials.audit-check")) {
      settings.put("nktrials.audit-check", "all");
    }
    environment.getPropertySources().addFirst(new MapPropertySource("after a restore", settings));
  }
}
