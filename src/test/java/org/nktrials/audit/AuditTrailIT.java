package org.nktrials.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SigningPlace;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest(fresh = true) // its rows are no trial that a page could show
@AutoConfigureMockMvc
class AuditTrailIT {

  private static final Pageable PAGE = Pageable.ofSize(50);

  @Autowired private AuditTrail trail;
  @Autowired private People accounts;
  @Autowired private Signatures signatures;
  @Autowired private TestPeople people;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvcTester mvc;

  private final UUID trial = UUID.randomUUID();
  private final UUID patientAt01 = UUID.randomUUID();
  private final UUID patientAt02 = UUID.randomUUID();
  private final String code = "T" + trial.toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @BeforeEach
  void registerTrialWithAPatientAtEachSite() {
    UUID version = UUID.randomUUID();
    change(
        () -> {
          sql("insert into trial values (?, 0, ?, 'Trail', true, now())", trial, code);
          sql(
              "insert into protocol_version values (?, 0, ?, 1, '1.0', '{}', 'x', current_date)",
              version,
              trial);
          register(patientAt01, "01", version);
          register(patientAt02, "02", version);
        });
  }

  @Requirement("TRAIL-12")
  @Test
  void showsEachSiteItsOwnPatientsOnly() {
    SignedInPerson at01 = monitor("01");
    assertThat(ofPatient(at01, patientAt01)).hasSize(1);
    assertThat(ofPatient(at01, patientAt02)).isEmpty();
    assertThat(ofPatient(people.person(Role.MONITOR), patientAt02)).hasSize(1);
  }

  @Requirement("TRAIL-12")
  @Test
  void showsNothingOfOtherTrials() {
    SignedInPerson elsewhere =
        people.person(
            "monitor-" + UUID.randomUUID(),
            new Grant(Role.MONITOR, null, people.site("01").id(), null));
    assertThat(ofPatient(elsewhere, patientAt01)).hasSize(1);
    UUID other = UUID.randomUUID();
    change(
        () -> sql("insert into trial values (?, 0, ?, 'Other', true, now())", other, "X" + code));
    SignedInPerson limited =
        people.person("monitor-" + UUID.randomUUID(), new Grant(Role.MONITOR, other, null, null));
    assertThat(ofPatient(limited, patientAt01)).isEmpty();
  }

  @Requirement({"TRAIL-12", "TRAIL-14"})
  @Test
  void administratorsReadAccountsButNoPatients() {
    SignedInPerson administrator = people.person(Role.ADMINISTRATOR);
    SignedInPerson account = people.person("trail-" + UUID.randomUUID());
    assertThat(ofPatient(administrator, patientAt01)).isEmpty();
    assertThat(ofRecord(administrator, "person", account.id())).hasSize(1);
    assertThat(ofRecord(people.person(Role.MONITOR), "person", account.id())).isEmpty();
  }

  @Requirement("SIGN-01")
  @Test
  void signaturesAreReadWhereTheirRecordIs() {
    UUID ofPatient = signedConfirmation(patientAt01);
    assertThat(ofRecord(monitor("01"), "signature", ofPatient)).hasSize(1);
    assertThat(ofRecord(monitor("02"), "signature", ofPatient)).isEmpty();
    assertThat(ofRecord(people.person(Role.ADMINISTRATOR), "signature", ofPatient)).isEmpty();
    UUID ofTrial = signedDelegation(people.person(Role.INVESTIGATOR));
    assertThat(ofRecord(people.person(Role.MONITOR), "signature", ofTrial)).hasSize(1);
    assertThat(ofRecord(monitor("01"), "signature", ofTrial)).isEmpty();
  }

  private UUID signedConfirmation(UUID patient) {
    UUID id = UUID.randomUUID();
    return signed(
        "eligibility_confirmation",
        id,
        signature ->
            sql(
                """
                insert into eligibility_confirmation (id, version, patient_id, rule_version, inputs,
                                                      signature_id, confirmed_at)
                values (?, 0, ?, 'test', 'text', ?, now())
                """,
                id,
                patient,
                signature));
  }

  private UUID signedDelegation(SignedInPerson to) {
    UUID id = UUID.randomUUID();
    return signed(
        "delegation",
        id,
        signature ->
            sql(
                """
                insert into delegation (id, version, person_id, person_name, trial_id, task, from_on,
                                        origin, given_by_name, given_at, signature_id)
                values (?, 0, ?, 'A test', ?, 'CONSENT', current_date, 'SIGNED', 'A test', now(), ?)
                """,
                id,
                to.id(),
                trial,
                signature));
  }

  private UUID signed(String recordType, UUID record, Consumer<UUID> storing) {
    return people.doing(
        people.person(Role.INVESTIGATOR),
        () ->
            transaction.execute(
                status -> {
                  UUID id =
                      signatures
                          .sign(
                              new SignatureRequest(
                                  recordType,
                                  record,
                                  new SigningPlace(trial, null),
                                  "A test",
                                  "text",
                                  TestPeople.PASSWORD))
                          .id();
                  storing.accept(id);
                  return id;
                }));
  }

  @Requirement("TRAIL-12")
  @Test
  void peopleWithoutHistoryAreRefused() {
    SignedInPerson statistician = people.person(Role.STATISTICIAN);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> ofPatient(statistician, patientAt01));
    assertThat(mvc.get().uri("/audit").with(people.as(statistician))).hasStatus(403);
  }

  @Requirement("TRAIL-04")
  @Test
  void unfoldsAChangeIntoItsFields() {
    SignedInPerson account = people.person("trail-" + UUID.randomUUID());
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          accounts.deactivate(account.id(), "left the hospital");
          return true;
        });
    HistoryEntry entry =
        ofRecord(people.person(Role.ADMINISTRATOR), "person", account.id()).getContent().getFirst();
    assertThat(entry.what()).isEqualTo("person changed");
    assertThat(entry.reason()).isEqualTo("left the hospital");
    assertThat(entry.source()).isEqualTo("job");
    assertThat(entry.changes()).containsExactly(new FieldChange("active", "true", "false"));
  }

  @Requirement("TRAIL-12")
  @Test
  void pageShowsFiltersAndKeepsOtherSitesOut() {
    SignedInPerson at01 = monitor("01");
    assertThat(mvc.get().uri("/audit?size=200").with(people.as(at01)))
        .hasStatusOk()
        .bodyText()
        .contains(code + "-01-001")
        .doesNotContain(code + "-02-001");
    assertThat(
            mvc.get()
                .uri("/audit?type=patient&who=administrator&from=2020-01-01&to=2020-01-02")
                .with(people.as(at01)))
        .hasStatusOk()
        .bodyText()
        .contains("No entries");
    assertThat(mvc.get().uri("/audit?from=yesterday").with(people.as(at01))).hasStatus(422);
    assertThat(mvc.get().uri("/audit?to=%2B999999999-12-31").with(people.as(at01))).hasStatus(422);
  }

  private SignedInPerson monitor(String site) {
    return people.person(
        "monitor-" + UUID.randomUUID(),
        new Grant(Role.MONITOR, trial, people.site(site).id(), null));
  }

  private Page<HistoryEntry> ofPatient(SignedInPerson reader, UUID patient) {
    return people.doing(reader, () -> trail.historyOfPatient(patient, PAGE));
  }

  private Page<HistoryEntry> ofRecord(SignedInPerson reader, String type, UUID id) {
    return people.doing(reader, () -> trail.historyOf(type, id, PAGE));
  }

  private void register(UUID patient, String site, UUID version) {
    sql(
        """
        insert into patient (id, version, trial_id, site_id, protocol_version_id, code, birth_year,
                             sex, status, registered_at, submission_id)
        values (?, 0, ?, ?, ?, ?, 1960, 'FEMALE', 'SCREENING', now(), gen_random_uuid())
        """,
        patient,
        trial,
        people.site(site).id(),
        version,
        code + "-" + site + "-001");
  }

  private void change(Runnable work) {
    people.site("01");
    people.site("02");
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          transaction.executeWithoutResult(status -> work.run());
          return true;
        });
  }

  private void sql(String statement, Object... values) {
    database.sql(statement).params(values).update();
  }
}
