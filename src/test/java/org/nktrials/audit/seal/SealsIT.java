package org.nktrials.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.nktrials.audit.seal.TrailInspection.Report;
import org.nktrials.support.TestDatabase;
import org.nktrials.validation.Requirement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Seals find what a superuser does to the trail; each test has a database of its own. */
class SealsIT {

  private static final int BATCH = 10;

  private TestDatabase database;
  private SealRepository seals;
  private TrailInspection inspection;

  @BeforeEach
  void thirtyFiveSealedEntries(TestInfo test) throws SQLException {
    database = TestDatabase.fresh("seals " + test.getDisplayName());
    var source =
        new DriverManagerDataSource(database.url(), TestDatabase.APPLICATION, database.password());
    seals = new SealRepository(JdbcClient.create(source));
    inspection = new TrailInspection(seals, new TrailCheck(seals));
    for (int i = 0; i < 35; i++) {
      event("naïve “quoted” <event> " + i);
    }
    sealAll();
  }

  @Requirement("TRAIL-09")
  @Test
  void sealsEverythingOnceInBatches() throws SQLException {
    assertThat(report()).isEqualTo(new Report(4, 35, null));
    assertThat(seals.seal(BATCH)).isZero();
    event("later");
    assertThat(seals.seal(BATCH)).isEqualTo(1);
    assertThat(report()).isEqualTo(new Report(5, 36, null));
    assertThat(seals.unsealed(seals.latest().orElseThrow())).isZero();
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheEntryWhoseReasonWasAltered() throws SQLException {
    asSuperuser("update audit_entry set reason = 'nothing' where id = 17");
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_ALTERED, 2, 17L));
    asSuperuser("update audit_entry set reason = null where id = 17");
    assertThat(breach()).isNull();
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheEntryWhoseOtherFieldsWereAltered() throws SQLException {
    for (String change :
        new String[] {
          "at = at + interval '1 microsecond'",
          "actor_name = 'x'",
          "record_type = 'x'",
          "new_values = '{\"a\":1}'",
          "old_values = '{}'",
          "source = 'x'",
          "action = 'CREATED'",
          "actor_id = gen_random_uuid()",
          "record_id = gen_random_uuid()",
          "trial_id = gen_random_uuid()",
          "site_id = gen_random_uuid()",
          "patient_id = gen_random_uuid()"
        }) {
      try (Connection connection = database.asSuperuser();
          Statement statement = connection.createStatement()) {
        statement.execute("create temporary table kept as select * from audit_entry where id = 5");
        statement.execute("update audit_entry set " + change + " where id = 5");
        assertThat(breach()).as(change).isEqualTo(new Breach(Finding.ENTRY_ALTERED, 1, 5L));
        statement.execute("delete from audit_entry where id = 5");
        statement.execute("insert into audit_entry overriding system value select * from kept");
      }
      assertThat(breach()).as("put back after " + change).isNull();
    }
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheEntryThatIsGone() throws SQLException {
    asSuperuser("delete from audit_entry where id in (23, 24)");
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_REMOVED, 3, 23L));
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheLastEntryOfASealThatIsGone() throws SQLException {
    asSuperuser("delete from audit_entry where id = 35");
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_REMOVED, 4, 35L));
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheEntryThatWasPutBetween() throws SQLException {
    asSuperuser(
        """
        insert into audit_entry (actor_name, action, record_type, source, transaction_id)
        select 'nobody', 'EVENT', 'forged', 'page', transaction_id from audit_entry where id = 12
        """);
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_INSERTED, 2, highest()));
  }

  @Requirement("TRAIL-09")
  @Test
  void namesTheEntryThatIsDatedBack() throws SQLException {
    asSuperuser(
        """
        insert into audit_entry (at, actor_name, action, record_type, source)
        values (now() - interval '3 days', 'nobody', 'EVENT', 'forged', 'page')
        """);
    sealAll();
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_MISDATED, 5, highest()));
  }

  @Requirement("TRAIL-09")
  @Test
  void findsAnAlteredAndAMissingSeal() throws SQLException {
    asSuperuser("update audit_seal set sealed_at = sealed_at - interval '1 day' where number = 2");
    assertThat(breach()).isEqualTo(new Breach(Finding.SEAL_ALTERED, 2, null));
    asSuperuser("delete from audit_seal where number = 2");
    assertThat(breach()).isEqualTo(new Breach(Finding.SEAL_MISSING, 2, null));
  }

  @Requirement("TRAIL-10")
  @Test
  void onlyASealKeptOutsideFindsAChainMadeAnew() throws SQLException {
    Anchor outside = seals.latest().orElseThrow().anchor();
    asSuperuser("update audit_entry set reason = 'forged' where id = 30", "truncate audit_seal");
    sealAll();
    assertThat(breach()).isNull();
    assertThat(inspection.run(outside, _ -> {}).breach())
        .isEqualTo(new Breach(Finding.ANCHOR_DIFFERS, 4, null));
  }

  @Requirement("TRAIL-10")
  @Test
  void onlyASealKeptOutsideFindsAnEndCutOff() throws SQLException {
    Anchor outside =
        Anchor.parse("x\n" + seals.latest().orElseThrow().anchor().text()).orElseThrow();
    asSuperuser("delete from audit_entry where id > 30", "delete from audit_seal where number = 4");
    assertThat(breach()).isNull();
    assertThat(inspection.run(outside, _ -> {}).breach())
        .isEqualTo(new Breach(Finding.SEAL_MISSING, 4, null));
  }

  @Requirement("TRAIL-11")
  @Test
  void workThatStillRunsIsSealedLaterAndNobodyWaits() throws SQLException {
    try (Connection slow = database.asApplication()) {
      slow.setAutoCommit(false);
      run(slow, "select nk_audit_event('slow', null, '{}')");
      event("quick, behind the slow one");
      assertThat(seals.seal(BATCH)).as("the oldest running work holds back the rest").isZero();
      run(slow, "select nk_audit_event('slow again', null, '{}')");
      slow.commit();
    }
    assertThat(seals.seal(BATCH)).isEqualTo(3);
    assertThat(report()).isEqualTo(new Report(5, 38, null));
  }

  @Requirement("NODES-02")
  @Test
  void onlyOneServerSealsAtATime() throws SQLException {
    event("to seal");
    try (Connection other = database.asApplication()) {
      other.setAutoCommit(false);
      run(other, "select nk_seal_audit(1)");
      event("written while another server seals");
      assertThat(seals.seal(BATCH)).isZero();
      other.commit();
    }
    sealAll();
    assertThat(report()).isEqualTo(new Report(6, 37, null));
  }

  @Requirement("COPY-04")
  @Test
  void aTrailRestoredIntoAnotherServerGoesOnInANewEpoch() throws SQLException {
    asSuperuser(
        "update audit_entry set transaction_id = '1000000000000' where id > 30",
        """
        update audit_seal s set last_transaction = '1000000000000', digests = d.digests,
               hash = sha256(s.previous || int8send(s.number)
                             || int8send((extract(epoch from s.sealed_at) * 1000000)::bigint)
                             || int4send(s.epoch) || int8send(s.after_entry) || boolsend(s.caught_up) || d.digests)
          from (select string_agg(int8send(e.id) || nk_entry_digest(e), ''::bytea order by e.transaction_id, e.id) as digests
                  from audit_entry e where e.id > 30) d
         where s.number = 4
        """);
    assertThat(report()).isEqualTo(new Report(4, 35, null));
    event("on the new server");
    sealAll();
    assertThat(seals.latest().orElseThrow().epoch()).isEqualTo(2);
    assertThat(report()).isEqualTo(new Report(5, 36, null));
    asSuperuser(
        """
        insert into audit_entry (id, actor_name, action, record_type, source, transaction_id)
        overriding system value values (-1, 'nobody', 'EVENT', 'forged', 'page', '1000000000001')
        """);
    assertThat(breach())
        .as("behind the last seal of the old server")
        .isEqualTo(new Breach(Finding.ENTRY_INSERTED, 4, -1L));
    asSuperuser(
        "delete from audit_entry where id = -1",
        "update audit_entry set reason = 'forged' where id = 36");
    assertThat(breach()).isEqualTo(new Breach(Finding.ENTRY_ALTERED, 5, 36L));
  }

  private Report report() {
    return inspection.run(null, _ -> {});
  }

  private @Nullable Breach breach() {
    return report().breach();
  }

  private void sealAll() {
    while (seals.seal(BATCH) > 0) {
      // the next batch
    }
  }

  private long highest() throws SQLException {
    try (Connection connection = database.asApplication();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select max(id) from audit_entry")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void event(String name) throws SQLException {
    try (Connection connection = database.asApplication()) {
      run(
          connection,
          "select nk_audit_event('"
              + name
              + "', gen_random_uuid(), '{\"a\": \"b\", \"c\": 1.50}')");
    }
  }

  private void asSuperuser(String... statements) throws SQLException {
    try (Connection connection = database.asSuperuser()) {
      for (String sql : statements) {
        run(connection, sql);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
