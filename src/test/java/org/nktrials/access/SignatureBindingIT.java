package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Every kind of record that is signed, and every column of it: found in the database, so that none
 * can be left out. Rows are made of arbitrary values; foreign keys and checks are taken off.
 */
@Requirement("SIGN-02")
class SignatureBindingIT {

  /** Columns that lead from a record to its signature; changing them takes the record away. */
  private static final Set<String> NOT_CHANGED = Set.of("id");

  private static Connection connection;
  private static JdbcClient database;
  private static SignatureReading reading;

  @BeforeAll
  static void open() throws SQLException {
    connection = TestDatabase.fresh("signature binding").asSuperuser();
    connection.setAutoCommit(false);
    database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    reading = new SignatureReading(database);
    actAs("Grace Changer", "because of this test");
    database
        .sql(
            """
            do $$
            declare one record;
            begin
              for one in select distinct table_name from signed_part union select 'decision_signature' loop
                execute format('alter table %I disable trigger all', one.table_name);
                execute format('alter table %I enable trigger user', one.table_name);
              end loop;
              for one in select c.conname, c.conrelid::regclass as t from pg_constraint c
                          where c.contype = 'c' and c.conrelid::regclass::text in
                                (select table_name from signed_part union select 'decision_signature') loop
                execute format('alter table %s drop constraint %I', one.t, one.conname);
              end loop;
            end $$
            """)
        .update();
    database
        .sql("insert into person values (?, 0, 'signer', 'Ada Signer', 'none', true, now())")
        .param(SignedRow.SIGNER)
        .update();
    connection.commit();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  static List<String> kinds() {
    return new TreeSet<>(
            Arrays.stream(DelegatedTask.values())
                .flatMap(task -> task.recordTypes().stream())
                .toList())
        .stream().toList();
  }

  static Stream<Arguments> columns() {
    return kinds().stream()
        .flatMap(
            kind ->
                parts(kind).stream()
                    .flatMap(
                        part ->
                            part.columns().stream()
                                .filter(column -> !NOT_CHANGED.contains(column))
                                .map(column -> arguments(kind, part.table(), column))));
  }

  @Test
  void everySignedTableIsDeclared() {
    assertThat(
            database.sql("select distinct record_type from signed_part").query(String.class).set())
        .containsExactlyInAnyOrderElementsOf(kinds());
    Set<String> linked =
        database
            .sql(
                """
                select distinct table_name from information_schema.columns
                 where table_schema = 'public' and column_name like '%signature_id'
                   and table_name not in ('signature_seal', 'signature_scope', 'signature_ending',
                                          'decision_signature')
                """)
            .query(String.class)
            .set();
    assertThat(
            database
                .sql("select table_name from signed_part where position = 0")
                .query(String.class)
                .set())
        .containsAll(linked);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void changeOfAnySignedFieldEndsTheSignature(String kind, String table, String column)
      throws SQLException {
    SignedRow row = signed(kind);
    assertThat(standing(row).state()).isEqualTo(SignatureStanding.State.VALID);
    actAs("Grace Changer", "because of this test");
    row.change(database, table, column);
    connection.commit();
    SignatureStanding now = standing(row);
    assertThat(now.state()).isEqualTo(SignatureStanding.State.ENDED);
    assertThat(now.endedBy()).isEqualTo("Grace Changer");
    assertThat(now.endedAt()).isNotNull();
    assertThat(now.auditEntry()).isNotNull();
    assertThat(now.change())
        .startsWith((table + ": ").replace('_', ' '))
        .contains(column.replace('_', ' '))
        .doesNotContain("because of this test"); // a reason may name patients of other sites
    assertThat(audited(row)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void unrelatedChangesLeaveItValid(String kind) throws SQLException {
    SignedRow row = signed(kind);
    SignedRow other = signed(kind);
    actAs("Grace Changer", "because of this test");
    for (SignedPart part : parts(kind)) {
      row.changeUnsigned(database, part);
      other.change(database, part.table(), part.columns().getLast());
    }
    connection.commit();
    assertThat(standing(row).state()).isEqualTo(SignatureStanding.State.VALID);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void changeBehindTheTriggersIsSeen(String kind) throws SQLException {
    SignedRow row = signed(kind);
    SignedPart part = parts(kind).getLast();
    database.sql("set local session_replication_role = replica").update();
    row.change(database, part.table(), part.columns().getLast());
    connection.commit();
    assertThat(standing(row).state()).isEqualTo(SignatureStanding.State.DIFFERS);
  }

  @Test
  void anotherAnswerAfterTheConfirmationEndsIt() throws SQLException {
    SignedRow row = signed("eligibility_confirmation");
    actAs("Grace Changer", "one more answer");
    row.insert(database, "eligibility_answer");
    connection.commit();
    assertThat(standing(row).state()).isEqualTo(SignatureStanding.State.ENDED);
  }

  @Test
  void signatureWithoutRecordIsRefusedAtTheEnd() throws SQLException {
    actAs("Ada Signer", "");
    SignedRow.of(database, "verdict", List.of()).sign(database);
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> connection.commit())
        .satisfies(thrown -> assertThat(thrown.getSQLState()).isEqualTo("NK005"));
    connection.rollback();
  }

  @Test
  void contentHasTheDocumentedForm() throws SQLException {
    SignedRow row = signed("level_opening");
    String content =
        database
            .sql("select content from signature_seal where signature_id = ?")
            .param(row.signature())
            .query(String.class)
            .single();
    Map<String, Object> stored =
        database
            .sql("select * from level_opening where signature_id = ?")
            .param(row.signature())
            .query()
            .singleRow();
    assertThat(content)
        .isEqualTo(
            "level_opening %1$s%nid=36:%1$s%ntrial_id=36:%2$s%nlevel_number=%3$d:%4$s%nsignature_id=36:%5$s%n"
                .formatted(
                    stored.get("id"),
                    stored.get("trial_id"),
                    stored.get("level_number").toString().length(),
                    stored.get("level_number"),
                    row.signature()));
  }

  @Test
  void applicationCannotWriteBindingsOrEndings() throws SQLException {
    try (Connection application = TestDatabase.fresh("signature binding").asApplication()) {
      JdbcClient weak = JdbcClient.create(new SingleConnectionDataSource(application, true));
      for (String table :
          List.of("signature_seal", "signature_scope", "signature_ending", "signed_part")) {
        assertThatExceptionOfType(BadSqlGrammarException.class)
            .as(table)
            .isThrownBy(() -> weak.sql("delete from " + table).update());
      }
    }
  }

  private static SignedRow signed(String kind) throws SQLException {
    actAs("Ada Signer", "signing");
    SignedRow row = SignedRow.of(database, kind, parts(kind));
    row.sign(database);
    row.store(database);
    connection.commit();
    return row;
  }

  private static SignatureStanding standing(SignedRow row) {
    return reading.byId(List.of(row.signature())).get(row.signature()).standing();
  }

  private static long audited(SignedRow row) {
    return database
        .sql(
            "select count(*) from audit_entry where record_type = 'signature_ending' and"
                + " new_values ->> 'signature_id' = ?")
        .param(row.signature().toString())
        .query(Long.class)
        .single();
  }

  private static List<SignedPart> parts(String kind) {
    return database
        .sql("select * from signed_part where record_type = ? order by position")
        .param(kind)
        .query(
            (row, n) ->
                new SignedPart(
                    row.getString("table_name"),
                    row.getString("key_column"),
                    List.of((String[]) row.getArray("columns").getArray())))
        .list();
  }

  private static void actAs(String name, String reason) {
    database
        .sql("select set_config('nk.actor_name', ?, true), set_config('nk.reason', ?, true)")
        .params(name, reason)
        .query((row, n) -> n)
        .single();
  }
}
