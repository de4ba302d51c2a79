package org.nktrials.datareview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.StripPart;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@Requirement("LOCK-01")
@IntegrationTest
class RecordLocksIT {

  /**
   * What hangs on a patient and is still written while it is locked; why stands in V045 and V050.
   */
  private static final List<String> LEFT_OUT =
      List.of(
          "record_lock",
          "query",
          "query_message",
          "field_verification",
          "decision_patient",
          "slot",
          "place_request",
          "expected_visit",
          "adverse_event_open",
          "sae_case_open",
          "signature_ending");

  /** Every table from which foreign keys or a column of that name lead to a patient. */
  private static final String OF_PATIENTS =
      """
      with recursive belongs(oid) as (
        select 'patient'::regclass::oid
        union
        select k.conrelid from pg_constraint k join belongs b on b.oid = k.confrelid
         where k.contype = 'f' and k.conrelid <> 'record_lock'::regclass)
      select c.relname::text from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_entry'
         and (c.oid in (select oid from belongs)
              or exists (select 1 from pg_attribute a
                          where a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped))
      """;

  private static final PageRequest PAGE = RecordLocks.COLUMNS.page(PageRequest.of(0, 50));

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private RecordLocks locks;
  @Autowired private Sites sites;
  @Autowired private Queries queries;
  @Autowired private LockStrip strip;
  @Autowired private ProtocolService protocols;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private static PlaceLock wish(LockKind kind) {
    return new PlaceLock(kind, null, "Reviewed for the data cut.", TimeOrderedId.next());
  }

  private UUID place(Role role, LockKind kind) {
    return people.doing(role, () -> locks.placeOnPatient(patient.code(), wish(kind)));
  }

  private void lift(Role role, UUID id) {
    people.doing(
        role,
        () -> {
          locks.lift(id, locks.lock(id).version(), "A late finding.");
          return true;
        });
  }

  private static String insertion(String table, String columns, String values) {
    return "insert into " + table + " (" + columns + ") values (" + values + ")";
  }

  /** The refusal's state; empty when the statement passes. */
  private static String refusal(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("savepoint before");
      try {
        statement.execute(sql);
        return "";
      } catch (SQLException e) {
        return e.getSQLState();
      } finally {
        statement.execute("rollback to savepoint before");
      }
    }
  }

  private static List<String> strings(Connection database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static List<String> guarded(Connection owner) throws SQLException {
    return strings(
        owner,
        "select c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid"
            + " where t.tgfoid = 'nk_refuse_locked'::regproc and t.tgenabled = 'O'"
            + " and t.tgtype & 31 = 23"); // each row, before, insert and update
  }

  @Test
  void everyTableOfPatientsIsGuardedOrLeftOutForAReason() throws SQLException {
    try (Connection owner = TestDatabase.shared().asOwner()) {
      List<String> open = strings(owner, OF_PATIENTS);
      assertThat(open).hasSizeGreaterThan(50).contains("patient", "dose", "donor_marker");
      open.removeAll(guarded(owner));
      assertThat(open).isSubsetOf(LEFT_OUT);
    }
  }

  @Test
  void everyGuardedTableRefusesAlsoTheOwner() throws SQLException {
    UUID donor = donor();
    place(Role.DATA_MANAGER, LockKind.LOCKED);
    try (Connection owner = TestDatabase.shared().asOwner()) {
      owner.setAutoCommit(false);
      for (String table : guarded(owner)) {
        assertThat(refusal(owner, insertion(owner, table, donor))).as(table).isEqualTo("NK004");
      }
      assertThat(refusal(owner, "update patient set version = version where id = " + id()))
          .isEqualTo("NK004");
      owner.rollback();
    }
  }

  private String id() {
    return "'" + patient.id() + "'";
  }

  private String insertion(Connection owner, String table, UUID donor) throws SQLException {
    List<String> has =
        strings(
            owner,
            "select attname from pg_attribute where attnum > 0 and attrelid = '"
                + table
                + "'::regclass");
    if (table.equals("patient")) {
      return insertion(table, "id, trial_id", id() + ", '" + patient.trialId() + "'");
    }
    if (!has.contains("patient_id")) {
      return insertion(table, "donor_id", "'" + donor + "'");
    }
    return has.contains("trial_id")
        ? insertion(table, "patient_id, trial_id", id() + ", '" + patient.trialId() + "'")
        : insertion(table, "patient_id", id());
  }

  private UUID donor() throws SQLException {
    UUID id = TimeOrderedId.next();
    try (Connection owner = TestDatabase.shared().asOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("select set_config('nk.actor_name', 'test', true)");
      statement.execute(
          insertion(
              "donor",
              "id, version, trial_id, patient_id, number, code, relation, birth_year, sex,"
                  + " registered_at, submission_id",
              "'%s', 0, '%s', %s, 1, 'LOCK-%s', 'SIBLING', 1980, 'FEMALE', now(), '%s'"
                  .formatted(id, patient.trialId(), id(), id, TimeOrderedId.next())));
      owner.commit();
    }
    return id;
  }

  @Test
  void aFrozenPatientTakesNoDoseUntilLiftedButMayBeAskedAbout() {
    UUID lock = place(Role.MONITOR, LockKind.FROZEN);
    assertThatThrownBy(() -> trials.firstCycle(patient, 0))
        .isInstanceOf(Refused.class)
        .hasMessageMatching(
            "The records of %s are frozen since [-0-9: ]+ UTC by .+: nothing was stored\\."
                .formatted(patient.code()))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("NK004"));
    people.doing(
        Role.MONITOR, () -> queries.ask(patient.code(), "Is it so?", TimeOrderedId.next()));
    lift(Role.INVESTIGATOR, lock);
    trials.firstCycle(patient, 0);
  }

  @Test
  void aLockedTrialTakesNoPatient() {
    PatientSummary next = trials.registered(protocols.trial(patient.trialId()));
    UUID lock =
        people.doing(
            Role.INVESTIGATOR, () -> locks.placeOnTrial(patient.trialId(), wish(LockKind.LOCKED)));
    assertThatThrownBy(() -> trials.enrol(next))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("NK004"));
    lift(Role.DATA_MANAGER, lock);
    assertThat(
            people.doing(
                Role.MONITOR, () -> locks.ofTrial(patient.trialId(), LockFilter.ALL, PAGE)))
        .singleElement()
        .satisfies(one -> assertThat(one.stands()).isFalse())
        .satisfies(one -> assertThat(one.liftReason()).isEqualTo("A late finding."));
  }

  @Requirement("ACCESS-07")
  @Test
  void theListHoldsTheSitesOfThePersonAndWhatIsAskedFor() {
    UUID frozen = place(Role.DATA_MANAGER, LockKind.FROZEN);
    place(Role.DATA_MANAGER, LockKind.LOCKED);
    lift(Role.DATA_MANAGER, frozen);
    UUID trial = patient.trialId();
    assertThat(listed("01", new LockFilter("", "", null, null))).hasSize(2);
    assertThat(listed("01", new LockFilter("", "", null, true)))
        .singleElement()
        .extracting(RecordLock::kind)
        .isEqualTo(LockKind.LOCKED);
    assertThat(listed("01", new LockFilter("", "01", LockKind.FROZEN, false))).hasSize(1);
    assertThat(listed("01", new LockFilter("no such code", "", null, null))).isEmpty();
    assertThat(listed("02", LockFilter.ALL)).as("locks of site 01").isEmpty();
    assertThat(people.doing(monitor("02"), () -> sites.within(Permission.VIEW_QUERIES, trial)))
        .extracting(SiteSummary::code)
        .containsExactly("02");
  }

  private List<RecordLock> listed(String site, LockFilter filter) {
    return people.doing(
        monitor(site), () -> locks.ofTrial(patient.trialId(), filter, PAGE).getContent());
  }

  private SignedInPerson monitor(String site) {
    return people.person(
        "locks-monitor-" + site, new Grant(Role.MONITOR, null, people.site(site).id(), null));
  }

  @Test
  void theStripNamesTheFirmestWhileItStands() {
    UUID frozen = place(Role.DATA_MANAGER, LockKind.FROZEN);
    UUID locked = place(Role.DATA_MANAGER, LockKind.LOCKED);
    assertThat(onStrip()).singleElement().asString().startsWith("locked by");
    lift(Role.DATA_MANAGER, locked);
    assertThat(onStrip()).singleElement().asString().startsWith("frozen by");
    lift(Role.DATA_MANAGER, frozen);
    assertThat(onStrip()).isEmpty();
  }

  private List<String> onStrip() {
    return people.doing(
        Role.MONITOR, () -> strip.stripParts(patient).stream().map(StripPart::text).toList());
  }

  @Test
  void monitorsFreezeAndDoNotLock() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> place(Role.MONITOR, LockKind.LOCKED));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> place(Role.COORDINATOR, LockKind.FROZEN));
    UUID lock = place(Role.DATA_MANAGER, LockKind.LOCKED);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> lift(Role.MONITOR, lock));
  }

  @Test
  void refusesTheSameTwiceAndALiftedOne() {
    UUID lock = place(Role.DATA_MANAGER, LockKind.FROZEN);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> place(Role.DATA_MANAGER, LockKind.FROZEN));
    lift(Role.MONITOR, lock);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> lift(Role.MONITOR, lock));
  }

  @Test
  void anInvestigatorOfOneSiteNeitherSeesAnotherSitesLockNorLocksTheTrial() {
    UUID lock = place(Role.DATA_MANAGER, LockKind.FROZEN);
    var elsewhere =
        people.person(
            "investigator-of-02-locks",
            new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> people.doing(elsewhere, () -> locks.lock(lock)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                people.doing(
                    elsewhere, () -> locks.placeOnTrial(patient.trialId(), wish(LockKind.LOCKED))));
  }

  @Test
  void namesTheSignaturesThatRestOnTheRecords() {
    UUID lock = place(Role.DATA_MANAGER, LockKind.LOCKED);
    assertThat(people.doing(Role.MONITOR, () -> locks.signaturesUnder(lock, PAGE)))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.meaning()).isNotBlank());
    var elsewhere =
        people.person("monitor-of-02", new Grant(Role.MONITOR, null, people.site("02").id(), null));
    UUID whole =
        people.doing(
            Role.INVESTIGATOR, () -> locks.placeOnTrial(patient.trialId(), wish(LockKind.LOCKED)));
    assertThat(people.doing(Role.MONITOR, () -> locks.signaturesUnder(whole, PAGE))).isNotEmpty();
    assertThat(people.doing(elsewhere, () -> locks.signaturesUnder(whole, PAGE))).isEmpty();
    assertThat(people.doing(elsewhere, () -> locks.lock(whole)).reason())
        .isEqualTo("shown to people of all sites");
  }
}
