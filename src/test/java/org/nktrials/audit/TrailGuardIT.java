package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;

/** What the database itself promises about the trail, whatever the application does. */
class TrailGuardIT {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Working state that is no record; each has its reason in the migration. */
  private static final List<String> WITHOUT_TRAIL =
      List.of(
          "adverse_event_open",
          "api_token_place",
          "audit_entry",
          "audit_seal",
          "ctcae_text",
          "ended_session",
          "expected_visit",
          "flyway_schema_history",
          "hla_allele",
          "hla_release_file",
          "hla_release_progress",
          "kept_form",
          "known_device",
          "notice_mail",
          "recovery_code",
          "role_task",
          "sae_case_open",
          "passkey_use",
          "second_factor_use",
          "setup_token",
          "sign_in_budget",
          "signature_scope",
          "signature_seal",
          "signed_part",
          "signing_challenge",
          "spring_session",
          "spring_session_attributes",
          "stored_file",
          "subject_counter",
          "trail_check",
          "trail_restored",
          "upload_column",
          "upload_progress",
          "upload_refusal",
          "upload_row",
          "visit_schedule");

  @Requirement({"TRAIL-01", "TRAIL-14"})
  @Test
  void everyTableIsAuditedOrIsWorkingState() throws SQLException {
    List<String> unaudited = new ArrayList<>(tables());
    unaudited.removeAll(audited());
    assertThat(unaudited).containsExactlyInAnyOrderElementsOf(WITHOUT_TRAIL);
  }

  @Requirement("TRAIL-03")
  @ParameterizedTest
  @MethodSource("audited")
  void applicationDeletesNothing(String table) throws SQLException {
    assertThat(refusal("delete from " + table)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("truncate " + table)).isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  @Requirement("TRAIL-02")
  @ParameterizedTest
  @MethodSource("audited")
  void triggerRunsOnEveryKindOfChange(String table) throws SQLException {
    assertThat(
            strings(
                "select event_manipulation::text from information_schema.triggers"
                    + " where trigger_name = '"
                    + table
                    + "_audit' and action_timing = 'AFTER' and action_orientation = 'ROW'"))
        .containsExactlyInAnyOrder("INSERT", "UPDATE", "DELETE");
  }

  @Requirement("TRAIL-02")
  @Test
  void insertNeedsANamedPerson() {
    assertThat(refusal(site("insert"))).isEqualTo("NK001");
  }

  @Requirement("TRAIL-05")
  @Test
  void changeNeedsAReason() {
    assertThat(refusal(actor(), site("change"), "update site set name = 'x' where name = 'change'"))
        .isEqualTo("NK002");
    assertThat(
            refusal(
                actor(),
                "select set_config('nk.reason', '   ', true)",
                site("change"),
                "update site set name = 'x' where name = 'change'"))
        .isEqualTo("NK002");
  }

  @Requirement("TRAIL-03")
  @Test
  void ownerCannotDeleteEither() throws SQLException {
    try (Connection owner = TestDatabase.shared().asOwner()) {
      owner.setAutoCommit(false);
      run(owner, actor());
      run(owner, site("owner"));
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> run(owner, "delete from site where name = 'owner'"))
          .extracting(SQLException::getSQLState)
          .isEqualTo("NK003");
      owner.rollback();
    }
  }

  @Requirement("TRAIL-03")
  @Test
  void applicationCannotTouchTheTrail() {
    assertThat(refusal("update audit_entry set reason = 'x'")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("delete from audit_entry")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("truncate audit_entry")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(
            refusal(
                "insert into audit_entry (actor_name, action, record_type, source)"
                    + " values ('x', 'EVENT', 'x', 'x')"))
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("alter table site disable trigger site_audit"))
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("set session_replication_role = replica")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("create table mine (id int)")).isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(refusal("drop function nk_audit cascade")).isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  @ParameterizedTest
  @MethodSource("neverRewritten")
  void whatIsSignedOrFrozenIsNeverRewritten(String table) {
    assertThat(refusal("update " + table + " set version = version"))
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
  }

  @Requirement("TRAIL-04")
  @Test
  void keepsOldAndNewValuesWithWhoWhyAndWhence() throws SQLException {
    try (Connection application = TestDatabase.shared().asApplication()) {
      application.setAutoCommit(false);
      run(application, actor());
      run(application, site("before"));
      run(application, "select set_config('nk.reason', 'typing error', true)");
      run(application, "update site set name = 'after', version = 1 where name = 'before'");
      assertThat(
              strings(
                  application,
                  "select concat_ws('|', actor_name, action, old_values, new_values, reason,"
                      + " source) from audit_entry where record_type = 'site' order by id desc"
                      + " limit 1"))
          .containsExactly(
              "Test|CHANGED|{\"name\": \"before\"}|{\"name\": \"after\"}|typing error|page");
      application.rollback();
    }
  }

  static Stream<String> neverRewritten() {
    return Stream.of(
        "signature",
        "protocol_version",
        "consent",
        "deviation",
        "deviation_resolution",
        "schedule_move",
        "visit_deviation",
        "eligibility_confirmation",
        "level_assignment",
        "dose_authorisation",
        "decision_signature",
        "decision_patient",
        "decision_level");
  }

  static List<String> audited() throws SQLException {
    return strings(
        "select distinct event_object_table::text from information_schema.triggers"
            + " where trigger_name like '%\\_audit' and trigger_schema = 'public'");
  }

  private static List<String> tables() throws SQLException {
    return strings("select tablename::text from pg_tables where schemaname = 'public'");
  }

  private static String actor() {
    return "select set_config('nk.actor', gen_random_uuid()::text, true),"
        + " set_config('nk.actor_name', 'Test', true), set_config('nk.source', 'page', true)";
  }

  private static String site(String name) {
    return "insert into site (id, version, code, name, zone) values (gen_random_uuid(), 0, '9999',"
        + " '"
        + name
        + "', 'UTC')";
  }

  /** The SQL state with which the last statement is refused to the application. */
  private static String refusal(String... statements) {
    try (Connection application = TestDatabase.shared().asApplication()) {
      application.setAutoCommit(false);
      for (String statement : statements) {
        run(application, statement);
      }
      application.rollback();
      return "not refused";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(String query) throws SQLException {
    try (Connection owner = TestDatabase.shared().asOwner()) {
      return strings(owner, query);
    }
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
