package org.nktrials.config.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.validation.Requirement;

class EmbeddedServerIT {
  @TempDir static Path temporary;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedServer.start(folder());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Path folder() {
    return temporary.resolve("data with a space");
  }

  @Requirement("FAULT-01")
  @Test
  void acknowledgedCommitsSurviveAPowerCut() throws SQLException {
    try (var connection = server.application().connect()) {
      assertThat(Sql.text(connection, "show fsync")).isEqualTo("on");
      assertThat(Sql.text(connection, "show full_page_writes")).isEqualTo("on");
      assertThat(Sql.text(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(Sql.text(connection, "show data_checksums")).isEqualTo("on");
    }
  }

  @Requirement("FAULT-02")
  @Test
  void listensOnLoopbackAndNoSocketFile() throws SQLException {
    try (var superuser = server.superuser().connect()) {
      assertThat(Sql.text(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Sql.text(superuser, "show unix_socket_directories")).isEmpty();
    }
  }

  @Requirement("FAULT-02")
  @Test
  void asksEverybodyForAPassword() throws SQLException {
    try (var superuser = server.superuser().connect()) {
      assertThat(
              Sql.text(
                  superuser,
                  "select string_agg(distinct type || ' ' || auth_method, ', ')"
                      + " from pg_hba_file_rules"))
          .isEqualTo("host scram-sha-256, local scram-sha-256");
    }
    for (var account :
        new DatabaseAccount[] {server.superuser(), server.owner(), server.application()}) {
      for (var password : new String[] {"", "postgres", server.dataFolder().toString()}) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(new DatabaseAccount(account.url(), account.user(), password)::connect)
            .matches(refusal -> !"08001".equals(refusal.getSQLState()));
      }
    }
  }

  @Requirement("FAULT-02")
  @Test
  void applicationAccountOwnsNothingAndHasNoPowers() throws SQLException {
    try (var superuser = server.superuser().connect()) {
      var powers =
          "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
              + " from pg_roles where rolname = ";
      assertThat(Sql.text(superuser, powers + "'nk_app'")).isEqualTo("f");
      assertThat(Sql.text(superuser, powers + "'nk_owner'")).isEqualTo("f");
      assertThat(
              Sql.text(
                  superuser,
                  "select pg_get_userbyid(datdba) from pg_database where datname = 'nktrials'"))
          .isEqualTo("nk_owner");
    }
    try (var application = server.application().connect()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> Sql.run(application, "create table mine (id int)"))
          .matches(refusal -> refusal.getSQLState().equals("42501"));
    }
  }

  @Requirement("FAULT-02")
  @Test
  void keepsPasswordsAndDataFromOtherUsers() throws IOException {
    for (var path : new String[] {"database-accounts.properties", "postgresql"}) {
      var permissions = Files.getPosixFilePermissions(server.dataFolder().resolve(path));
      assertThat(PosixFilePermissions.toString(permissions)).endsWith("------");
    }
    assertThat(server.application().toString()).doesNotContain(server.application().password());
  }

  @Test
  void unpacksItsProgramsBesideTheData() throws SQLException {
    try (var superuser = server.superuser().connect()) {
      assertThat(Sql.text(superuser, "show data_directory"))
          .startsWith(server.dataFolder().toString());
      assertThat(Files.exists(server.dataFolder().resolve("programs"))).isTrue();
    }
  }

  @Test
  void secondApplicationOnTheSameFolderIsRefused() {
    assertThatExceptionOfType(DatabaseStartFailure.class)
        .isThrownBy(() -> EmbeddedServer.start(folder()))
        .withMessageMatching("Another running NK Trials already uses the data folder .*\\.");
  }
}
