package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.validation.Requirement;

/**
 * What a kill of the application, of its server or of both leaves behind. A kill alone does not
 * prove durability, since the operating system still has the pages: the settings are asserted
 * elsewhere.
 */
class KilledServerIT {
  private static final int ENOUGH = 50;

  @TempDir Path folder;

  @BeforeEach
  void unpack() throws IOException {
    ThrowAwayServer.withPrograms(folder);
  }

  @Requirement("FAULT-01")
  @Test
  void restartKeepsTheData() throws Exception {
    try (var writer = writer()) {
      writer.awaitAcknowledged(ENOUGH);
      writer.tell("stop");
      writer.readToEnd();
      assertThat(writer.exitCode()).isZero();
    }
    assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Requirement("FAULT-01")
  @Test
  void orphanOfAKilledApplicationIsStopped() throws Exception {
    int acknowledged;
    ProcessHandle orphan;
    try (var writer = writer()) {
      writer.awaitAcknowledged(ENOUGH);
      orphan = ChildJvm.serverOf(folder);
      acknowledged = Math.max(ENOUGH, writer.kill());
    }
    assertThat(orphan.isAlive()).isTrue();
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
    assertThat(isServing(orphan)).isFalse();
  }

  @Requirement("FAULT-01")
  @Test
  void killedServerRecoversOnTheNextStart() throws Exception {
    try (var writer = writer()) {
      writer.awaitAcknowledged(ENOUGH);
      ChildJvm.serverOf(folder).destroyForcibly();
      writer.kill();
    }
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(ENOUGH);
  }

  @Requirement("FAULT-01")
  @Test
  void killOfApplicationAndServerTogetherLosesNothingAcknowledged() throws Exception {
    int acknowledged;
    try (var writer = writer()) {
      writer.awaitAcknowledged(ENOUGH);
      var server = ChildJvm.serverOf(folder);
      var children = server.children().toList();
      acknowledged = Math.max(ENOUGH, writer.kill());
      server.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
    assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void processNumberThatNowBelongsToSomethingElseIsLeftAlone() throws Exception {
    try (var server = EmbeddedServer.start(folder)) {
      Sql.run(server.owner().connect(), "create table written (number int)");
    }
    var stale = folder.resolve("postgresql/postmaster.pid");
    var me = ProcessHandle.current();
    Files.writeString(stale, me.pid() + "\n" + folder.resolve("postgresql") + "\n1\n1\n\n\n");
    assertThat(rowsAfterRestart()).isZero();
    assertThat(me.isAlive()).isTrue();
  }

  @Test
  void halfMadeDatabaseIsMadeAgain() throws Exception {
    Files.createDirectories(folder.resolve("unfinished-1/base"));
    Files.writeString(folder.resolve("unfinished-1/PG_VERSION"), "18\n");
    Files.createDirectory(folder.resolve("postgresql"));
    try (var server = EmbeddedServer.start(folder);
        var application = server.application().connect()) {
      assertThat(Sql.text(application, "select 1")).isEqualTo("1");
    }
    assertThat(folder.resolve("unfinished-1")).doesNotExist();
  }

  private ChildJvm writer() throws IOException {
    return ChildJvm.run(ChildJvm.testClassPath(), AcknowledgedWriter.class, folder.toString());
  }

  private int rowsAfterRestart() throws SQLException {
    try (var server = EmbeddedServer.start(folder);
        var owner = server.owner().connect()) {
      return Integer.parseInt(Sql.text(owner, "select count(*) from written"));
    }
  }

  /** A killed process may stay listed until its parent takes notice. */
  private static boolean isServing(ProcessHandle process) {
    return process.isAlive() && process.info().arguments().isPresent();
  }
}
