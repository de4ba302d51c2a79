package org.nktrials.config.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.audit.seal.TrailReports;
import org.nktrials.config.database.ThrowAwayServer;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo installation is backed up while it runs and restored into another, empty server. */
@Requirement({"COPY-02", "COPY-04"})
@IntegrationTest(embedded = true, label = "demo to copy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {
  private static final String OWNER = "nk_owner";

  @TempDir static Path folder;

  @Autowired private TestDatabase installation;

  private ThrowAwayServer empty;
  private Path file;
  private long lastEntry;
  private long lastSeal;

  @BeforeAll
  void backUp() throws Exception {
    try (Connection connection = installation.asOwner()) {
      while (number(connection, "select nk_seal_audit(1000)") > 0) {
        // the next batch
      }
      lastEntry = number(connection, "select max(id) from audit_entry");
      lastSeal = number(connection, "select max(number) from audit_seal");
    }
    file = folder.resolve("demo.nkbackup");
    assertThat(run(source(), file.toString(), null)).startsWith("0 Backed up: ");
    empty = ThrowAwayServer.embedded();
  }

  @Requirement("COPY-02")
  @Test
  void everyTableEveryFileAndTheSealsAreThereAfterwards() throws Exception {
    DataSource target = database("nktrials");
    assertThat(run(target, null, file.toString())).startsWith("0 Restored: ");
    try (Connection before = installation.asOwner();
        Connection after = target.getConnection()) {
      Map<String, String> expected = ComparedTables.of(before, lastEntry, lastSeal);
      Map<String, String> restored = ComparedTables.of(after, lastEntry, lastSeal);
      expected.remove("trail_restored");
      restored.remove("trail_restored");
      assertThat(restored).hasSizeGreaterThan(80).isEqualTo(expected);
      assertThat(expected.values())
          .filteredOn(rows -> !rows.startsWith("0 "))
          .hasSizeGreaterThan(50);
      assertThat(ComparedTables.files(after)).isEqualTo(ComparedTables.files(before));
      assertThat(ComparedTables.files(after).values().stream().mapToInt(List::size).sum())
          .isGreaterThan(3);
      assertThat(ComparedTables.guards(after)).isEqualTo(ComparedTables.guards(before));
      assertThat(number(after, "select count(*) from spring_session")).isZero();
      theTrailGoesOn(after);
    }
    System.out.printf("Restored and compared: %d entries, %d seals%n", lastEntry, lastSeal);
  }

  /** The new server counts its transactions from the beginning: its seals are a new epoch. */
  private void theTrailGoesOn(Connection restored) throws SQLException {
    assertThat(StoredTables.text(restored, "select max(epoch) from audit_seal")).isEqualTo("2");
    StoredTables.text(restored, "select nk_audit_event('first of the new server', null, '{}')");
    assertThat(number(restored, "select max(id) from audit_entry")).isGreaterThan(lastEntry);
    while (number(restored, "select nk_seal_audit(1000)") > 0) {
      // the next batch
    }
    assertThat(number(restored, "select count(*) from audit_entry"))
        .isEqualTo(number(restored, "select sum(entries) from audit_seal"));
    var application =
        new DriverManagerDataSource(empty.url("nktrials"), "nk_app", empty.password("nk_app"));
    assertThat(TrailReports.of(application)).contains("the audit trail is as it was sealed");
  }

  @Requirement("COPY-02")
  @Test
  void onlyItsUserMayReadIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("demo.nkbackup.unfinished")).doesNotExist();
  }

  @Requirement("COPY-02")
  @Test
  void makingAndFinishingItAreInTheTrail() throws SQLException {
    try (Connection connection = installation.asOwner()) {
      assertThat(
              ComparedTables.strings(
                  connection,
                  "select record_type || ' by ' || actor_name from audit_entry where id > "
                      + lastEntry
                      + " and record_type like 'backup %' order by id limit 2"))
          .containsExactly(
              "backup begun by the person at the console",
              "backup finished by the person at the console");
    }
  }

  @Requirement("COPY-02")
  @Test
  void nothingIsOverwritten() throws Exception {
    assertThat(run(source(), file.toString(), null))
        .startsWith("1 The file ")
        .contains("exists already");
    assertThat(run(source(), null, file.toString())).startsWith("1 The database is not empty.");
    DataSource other = created("with_a_table");
    try (Connection connection = other.getConnection()) {
      StoredTables.run(connection, "create table somebody_elses (id int)");
    }
    assertThat(run(other, null, file.toString())).startsWith("1 The database is not empty.");
  }

  @Test
  void aDatabaseWithoutTheApplicationIsNotBackedUp() throws Exception {
    Path nothing = folder.resolve("nothing.nkbackup");
    assertThat(run(created("without_application"), nothing.toString(), null))
        .startsWith("1 The database holds no NK Trials");
    assertThat(nothing).doesNotExist();
  }

  @Requirement("COPY-02")
  @Test
  void damagedAndForeignFilesAreRefusedBeforeAnythingIsTouched() throws Exception {
    DataSource target = created("stays_empty");
    byte[] bytes = Files.readAllBytes(file);
    assertRefused(target, cut(bytes), "is damaged or is no backup");
    assertRefused(
        target, changed("tables/patient.copy", text -> text.replace("1968", "1969")), "checksum");
    assertRefused(target, changed("tables/patient.copy", _ -> null), "its parts are not those");
    assertRefused(
        target, changed("contents.json", text -> text.replace("\"047\"", "\"999\"")), "checksum");
    assertRefused(
        target,
        Files.writeString(folder.resolve("text"), "no backup"),
        "is damaged or is no backup");
    assertRefused(target, foreign(), "is no backup of NK Trials");
    assertRefused(target, folder.resolve("missing"), "There is no file");
    try (Connection connection = target.getConnection()) {
      assertThat(ComparedTables.names(connection)).isEmpty();
    }
  }

  private void assertRefused(DataSource target, Path damaged, String why) {
    assertThat(run(target, null, damaged.toString())).startsWith("1 ").contains(why);
  }

  private static Path cut(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static Path foreign() throws IOException {
    Path other = folder.resolve("foreign");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
    }
    return other;
  }

  /** The backup with one part changed; without it where the change gives null. */
  private Path changed(String part, UnaryOperator<String> change) throws IOException {
    Path other = folder.resolve("changed");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String text = change.apply(new String(content, StandardCharsets.UTF_8));
          if (text == null) {
            continue;
          }
          content = (text + "\n").getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(content);
      }
    }
    return other;
  }

  private DataSource source() {
    Map<String, String> settings = installation.configuration();
    return new DriverManagerDataSource(
        settings.get("spring.flyway.url"), OWNER, settings.get("spring.flyway.password"));
  }

  private DataSource created(String name) throws SQLException {
    empty.createDatabase(name, "template0");
    return database(name);
  }

  private DataSource database(String name) {
    return new DriverManagerDataSource(empty.url(name), OWNER, empty.password(OWNER));
  }

  private static String run(DataSource owner, String backup, String restore) {
    var printed = new ByteArrayOutputStream();
    int code =
        BackupCommands.run(
            owner, backup, restore, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return code + " " + printed.toString(StandardCharsets.UTF_8);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(StoredTables.text(connection, sql));
  }
}
