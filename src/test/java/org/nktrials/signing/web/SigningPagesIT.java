package org.nktrials.signing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Capacity;
import org.nktrials.access.Grant;
import org.nktrials.access.NewPerson;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.RoleGrants;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.enrolment.AnswerCriterion;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.signing.SigningTogether;
import org.nktrials.signing.WaitingRecord;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class SigningPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private People accounts;
  @Autowired private RoleGrants grants;
  @Autowired private CohortScenario cohorts;
  @Autowired private TrialScenario scenario;
  @Autowired private SigningTogether together;
  @Autowired private Eligibility eligibility;
  @Autowired private JdbcClient database;

  private TrialSummary trial;
  private SignedInPerson investigator;

  @BeforeEach
  void makeTrial() {
    trial = cohorts.startedTrial();
    investigator =
        people.person(
            "signs-" + trial.id(),
            new Grant(Role.INVESTIGATOR, trial.id(), null, Capacity.PRINCIPAL_INVESTIGATOR));
  }

  @Requirement("SIGN-05")
  @Test
  void signatureOutsideTheListIsRefusedUntilTheTaskIsDelegated() {
    SignedInPerson newcomer = withoutTasks();
    PatientSummary patient = ready();
    String confirm = "/patients/" + patient.code() + "/eligibility/confirm";
    assertThat(post(newcomer, confirm, "password", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains(
            "“Confirming eligibility” is not delegated to New Investigator today",
            "delegation list",
            investigator.displayName());
    assertThat(delegate(newcomer, LocalDate.now())).hasStatus3xxRedirection();
    assertThat(page("/delegations?all=true"))
        .bodyText()
        .contains(
            "New Investigator",
            "I delegate “Confirming eligibility” to New Investigator.",
            "valid",
            "not yet");
    UUID delegation = delegationOf(newcomer);
    String list = "/trials/" + trial.code() + "/delegations/" + delegation;
    assertThat(post(newcomer, list + "/acknowledge", "none", "")).hasStatus3xxRedirection();
    assertThat(post(investigator, list + "/withdraw", "version", "1", "reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say why, in 1 to 500 characters.");
    assertThat(post(investigator, list + "/withdraw", "version", "1", "reason", "left the site"))
        .hasStatus3xxRedirection();
    assertThat(post(newcomer, confirm, "password", TestPeople.PASSWORD)).hasStatus(422);
    assertThat(page("/delegations?all=true"))
        .bodyText()
        .contains("left the site", "no longer valid", "withdrawn on");
    assertThat(page("/delegations.csv?all=true")).bodyText().contains("left the site", "ended: ");
    assertThat(delegate(newcomer, LocalDate.now())).hasStatus3xxRedirection();
    assertThat(post(newcomer, confirm, "password", TestPeople.PASSWORD)).hasStatus3xxRedirection();
  }

  @Requirement("SIGN-05")
  @Test
  void delegationBeginsOnItsDay() {
    SignedInPerson newcomer = withoutTasks();
    assertThat(delegate(newcomer, LocalDate.now().plusDays(3))).hasStatus3xxRedirection();
    String confirm = "/patients/" + ready().code() + "/eligibility/confirm";
    assertThat(post(newcomer, confirm, "password", TestPeople.PASSWORD)).hasStatus(422);
    String list = "/trials/" + trial.code() + "/delegations/" + delegationOf(newcomer);
    assertThat(post(investigator, list + "/withdraw", "version", "0", "reason", "not needed"))
        .as("withdrawn before its first day")
        .hasStatus3xxRedirection();
    assertThat(delegate(newcomer, LocalDate.now().minusDays(3)))
        .hasStatus(422)
        .bodyText()
        .contains("nothing is delegated back");
  }

  @Requirement("SIGN-06")
  @Test
  void signsSeveralWithOnePasswordAllOrNothing() {
    PatientSummary first = ready();
    PatientSummary second = ready();
    assertThat(mvc.get().uri("/today").with(people.as(investigator)))
        .bodyText()
        .contains("2 eligibility confirmations wait for my signature");
    assertThat(page("/signing/eligibility")).bodyText().contains(first.code(), second.code());
    List<String> seen = seen();
    assertThat(sign(seen, "wrong password!"))
        .hasStatus(422)
        .bodyText()
        .contains("The password is wrong", "checked");
    changeAnswer(second);
    assertThat(sign(seen, TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains(second.code() + " changed after you opened the list", "checked")
        .doesNotContain(first.code() + " changed");
    assertThat(status(first)).isEqualTo(PatientStatus.SCREENING);
    assertThat(sign(seen(), TestPeople.PASSWORD)).hasStatus3xxRedirection();
    assertThat(status(first)).isEqualTo(PatientStatus.ENROLLED);
    assertThat(status(second)).isEqualTo(PatientStatus.ENROLLED);
    assertThat(signatures(first, second)).isEqualTo(2);
    assertThat(sign(List.of(), TestPeople.PASSWORD)).hasStatus(422);
    assertThat(sign(List.of("no record"), TestPeople.PASSWORD)).hasStatus(422);
  }

  @Requirement("SIGN-06")
  @Test
  void aNoteThatChangesAfterTheListIsRefusedByName() {
    PatientSummary first = ready();
    PatientSummary second = ready();
    List<String> seen = seen();
    note(second, "seen on the scan of the other hospital");
    assertThat(sign(seen, TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains(second.code() + " changed after you opened the list")
        .contains("seen on the scan of the other hospital")
        .doesNotContain(first.code() + " changed");
    assertThat(signatures(first, second)).isZero();
    assertThat(sign(List.of(second.id() + " "), TestPeople.PASSWORD)).hasStatus(422);
    assertThat(sign(List.of(seen.getFirst()), TestPeople.PASSWORD)).hasStatus3xxRedirection();
    assertThat(signatures(first, second)).isEqualTo(1);
  }

  @Test
  void pagesAskAsOftenForOneAsForMany() {
    ready();
    int list = statements("/signing/eligibility");
    int delegations = statements("/delegations?all=true");
    ready();
    ready();
    delegate(withoutTasks(), LocalDate.now());
    delegate(withoutTasks(), LocalDate.now());
    assertThat(statements("/signing/eligibility")).isEqualTo(list).isLessThan(16);
    assertThat(statements("/delegations?all=true")).isEqualTo(delegations).isLessThan(16);
  }

  @Requirement("COPY-01")
  @Test
  void listIsAFileToo() {
    assertThat(page("/delegations.pdf")).hasStatusOk().hasContentType("application/pdf");
  }

  private int statements(String path) {
    return Statements.of(() -> assertThat(page(path)).hasStatusOk()).size();
  }

  private SignedInPerson withoutTasks() {
    UUID id =
        people.doing(
            Role.ADMINISTRATOR,
            () -> {
              UUID person =
                  accounts.add(
                      new NewPerson(
                          "new-" + UUID.randomUUID(), "New Investigator", TestPeople.PASSWORD));
              grants.give(person, new Grant(Role.INVESTIGATOR, trial.id(), null, null), false);
              return person;
            });
    return people.person(
        database
            .sql("select username from person where id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  private MvcTestResult delegate(SignedInPerson to, LocalDate from) {
    return post(
        investigator,
        "/trials/" + trial.code() + "/delegations",
        "person",
        to.id().toString(),
        "task",
        "ELIGIBILITY",
        "from",
        from.toString(),
        "password",
        TestPeople.PASSWORD);
  }

  private UUID delegationOf(SignedInPerson person) {
    return database
        .sql("select id from delegation where person_id = ?")
        .param(person.id())
        .query(UUID.class)
        .single();
  }

  private PatientSummary ready() {
    PatientSummary patient = cohorts.screened(trial, "01");
    scenario.reserve(patient, 1);
    return patient;
  }

  private List<String> seen() {
    List<WaitingRecord> waiting =
        people.doing(investigator, () -> together.waiting(trial, "eligibility"));
    return waiting.stream().map(one -> one.id() + " " + one.state()).toList();
  }

  private MvcTestResult sign(List<String> records, String password) {
    List<String> fields = new ArrayList<>(List.of("password", password));
    records.forEach(record -> fields.addAll(List.of("record", record)));
    return post(
        investigator,
        "/trials/" + trial.code() + "/signing/eligibility",
        fields.toArray(String[]::new));
  }

  private void changeAnswer(PatientSummary patient) {
    change(patient, BigDecimal.ONE, "measured again");
  }

  private void note(PatientSummary patient, String note) {
    change(patient, BigDecimal.ZERO, note);
  }

  private void change(PatientSummary patient, BigDecimal by, String note) {
    people.doing(
        investigator,
        () -> {
          var line =
              eligibility.of(patient).lines().stream()
                  .filter(one -> one.answer().value() != null)
                  .findFirst()
                  .orElseThrow();
          eligibility.answer(
              patient.code(),
              List.of(
                  new AnswerCriterion(
                      line.criterion().number(),
                      line.answer().met(),
                      line.answer().value().add(by),
                      line.answer().valueDate(),
                      note,
                      line.answerVersion())),
              "measured again");
          return true;
        });
  }

  private PatientStatus status(PatientSummary patient) {
    return PatientStatus.valueOf(
        database
            .sql("select status from patient where id = ?")
            .param(patient.id())
            .query(String.class)
            .single());
  }

  private long signatures(PatientSummary... of) {
    return database
        .sql(
            """
            select count(distinct s.id) from eligibility_confirmation c
              join signature s on s.id = c.signature_id where c.patient_id = any(?)
            """)
        .param(List.of(of).stream().map(PatientSummary::id).toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  private MvcTestResult page(String path) {
    return mvc.get().uri("/trials/" + trial.code() + path).with(people.as(investigator)).exchange();
  }

  private MvcTestResult post(SignedInPerson person, String path, String... fields) {
    var request = mvc.post().uri(path).with(people.as(person)).with(csrf());
    for (int i = 0; i + 1 < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
