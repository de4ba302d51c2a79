package org.nktrials.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;

@IntegrationTest(
    classes = IntegrationTestIT.DatabaseOnly.class,
    webEnvironment = WebEnvironment.NONE)
class IntegrationTestIT {

  @Configuration
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
  static class DatabaseOnly {}

  @Autowired private DataSource dataSource;
  @Autowired private TestDatabase database;

  @Test
  void applicationWorksAsAnAccountThatOwnsNothing() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("nk_app");
    }
    try (var owner = database.asOwner();
        var owned =
            owner
                .createStatement()
                .executeQuery(
                    "select count(*) filter (where tableowner = 'nk_owner'),"
                        + " count(*) filter (where tableowner <> 'nk_owner')"
                        + " from pg_tables where schemaname = 'public'")) {
      owned.next();
      assertThat(owned.getInt(1)).isPositive();
      assertThat(owned.getInt(2)).isZero();
    }
  }

  @Test
  void freshDatabaseHasTheTablesButNotTheRowsOfOthers() throws SQLException {
    try (var shared = database.asOwner();
        var fresh = TestDatabase.fresh("its own").asOwner()) {
      shared.createStatement().execute("create table only_here (id int)");
      var tables = "select count(*) from pg_tables where schemaname = 'public'";
      var inFresh = fresh.createStatement().executeQuery(tables);
      var inShared = shared.createStatement().executeQuery(tables);
      inFresh.next();
      inShared.next();
      assertThat(inFresh.getInt(1)).isEqualTo(inShared.getInt(1) - 1);
      shared.createStatement().execute("drop table only_here");
    }
  }
}
