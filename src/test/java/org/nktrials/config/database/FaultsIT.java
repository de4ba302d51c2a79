package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.config.database.WritingApplication.Written;
import org.nktrials.validation.Requirement;

/**
 * Adverse events are recorded by several threads of the whole application on a durable server while
 * one of both is killed, stopped or cut off. Afterwards every acknowledged one is there, every
 * other one is there with its parts and audit entries or leaves no trace, and the seals fit.
 */
@Requirement("FAULT-01")
class FaultsIT {
  private static final int ROUNDS = Integer.getInteger("nk.test.rounds", 3);
  private static final int BEFORE = 20;
  private static final int AFTER = 5;
  private static final int LONGEST_PAUSE = 300;
  private static final int ATTEMPTS = 600;

  @TempDir Path folder;

  private final Written written = new Written();
  private final Random random = new Random(20261128);
  private CuttableConnections connections;
  private EmbeddedServer server;
  private WritingApplication application;

  @BeforeEach
  void start() throws Exception {
    ThrowAwayServer.withPrograms(folder);
    connections = new CuttableConnections();
    startServer();
    startApplication();
  }

  @AfterEach
  void stop() throws Exception {
    if (application != null) {
      application.close();
    }
    connections.close();
    server.close();
  }

  @Test
  void acknowledgedWritesAreThereAndOthersAreWholeOrAbsent() throws Exception {
    try (var superuser = server.superuser().connect()) {
      assertThat(Sql.text(superuser, "show fsync")).isEqualTo("on");
    }
    Map<Fault, Integer> rounds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      var fault = Fault.values()[round % Fault.values().length];
      application.tell("go");
      application.awaitFurther(BEFORE);
      Thread.sleep(random.nextInt(LONGEST_PAUSE));
      cause(fault);
      rounds.merge(fault, 1, Integer::sum);
      System.out.printf("Round %d %s: %s%n", round + 1, fault, examine());
    }
    System.out.println("Rounds by fault: " + rounds);
  }

  private void cause(Fault fault) throws Exception {
    switch (fault) {
      case SERVER_KILLED -> Fault.kill(ChildJvm.serverOf(folder));
      case SERVER_STOPPED_AT_ONCE -> Fault.stopAtOnce(ChildJvm.serverOf(folder));
      case CONNECTIONS_CUT -> connections.cut();
      case APPLICATION_KILLED -> application.kill();
      case BACKEND_KILLED -> killBackend();
      case BOTH_KILLED -> {
        Fault.kill(ChildJvm.serverOf(folder));
        application.kill();
      }
    }
    if (fault.endsServer()) {
      server.close();
      startServer();
    }
    if (fault.endsApplication()) {
      examineQuietly();
      startApplication();
    } else {
      awaitServer();
      application.awaitFurther(AFTER); // goes on by itself
      application.tell("pause");
      application.await("paused");
    }
  }

  /** One process of the server at work; the server then ends all others and recovers by itself. */
  private void killBackend() throws Exception {
    try (var owner = server.owner().connect()) {
      var busiest =
          Sql.text(
              owner,
              "select pid from pg_stat_activity where usename = 'nk_app'"
                  + " order by state_change desc limit 1");
      var backend = ProcessHandle.of(Long.parseLong(busiest));
      backend.ifPresent(ProcessHandle::destroyForcibly);
      backend.ifPresent(process -> process.onExit().join());
    }
  }

  /** Until it has recovered: acknowledgements of before the fault may still be on their way. */
  private void awaitServer() throws Exception {
    for (int attempt = 1; ; attempt++) {
      try (var owner = server.owner().connect()) {
        Sql.text(owner, "select 1");
        return;
      } catch (SQLException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private void startServer() {
    server = EmbeddedServer.start(folder);
    connections.leadTo(port(server));
  }

  private static int port(EmbeddedServer server) {
    return Integer.parseInt(server.owner().place().replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  private void startApplication() throws Exception {
    var url = "jdbc:postgresql://127.0.0.1:" + connections.port() + "/" + Accounts.DATABASE;
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "0");
    settings.put("spring.main.banner-mode", "off");
    settings.put("logging.level.root", "error");
    settings.put("spring.datasource.hikari.connection-timeout", "2000");
    settings.put("spring.datasource.hikari.minimum-idle", "4");
    settings.put("spring.datasource.url", url);
    settings.put("spring.datasource.username", Accounts.APPLICATION);
    settings.put("spring.datasource.password", server.application().password());
    settings.put("spring.flyway.url", url);
    settings.put("spring.flyway.user", Accounts.OWNER);
    settings.put("spring.flyway.password", server.owner().password());
    application = WritingApplication.start(settings, written);
  }

  /** Before a new application writes anything. */
  private void examineQuietly() throws Exception {
    try (var owner = server.owner().connect()) {
      rows(new StoredEvents(owner));
    }
  }

  private String examine() throws Exception {
    try (var owner = server.owner().connect()) {
      var stored = new StoredEvents(owner);
      var counts = rows(stored);
      assertThat(stored.tablesThatDifferFromTheTrail()).isEmpty();
      stored.seal();
      application.tell("check");
      var checked = application.await("checked");
      assertThat(checked).startsWith("checked true");
      return counts + "; " + checked.substring("checked true ".length());
    }
  }

  private String rows(StoredEvents stored) throws Exception {
    stored.awaitQuiet();
    Set<String> found = stored.submissions();
    assertThat(written.refused()).isEmpty();
    assertThat(found).containsAll(written.acknowledged());
    assertThat(written.begun()).containsAll(found);
    assertThat(stored.halves()).isZero();
    Set<String> open = new HashSet<>(written.begun());
    open.removeAll(written.acknowledged());
    int unacknowledged = open.size();
    open.removeAll(found);
    assertThat(Collections.disjoint(open, found)).isTrue();
    return "%d acknowledged, all found; %d unacknowledged, of these %d found whole, %d absent"
        .formatted(
            written.acknowledged().size(),
            unacknowledged,
            unacknowledged - open.size(),
            open.size());
  }
}
