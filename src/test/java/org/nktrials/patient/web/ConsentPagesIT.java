package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.enrolment.Enrolment;
import org.nktrials.patient.ConsentDocuments;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.Consents;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.nktrials.visit.Visits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("UNIT-14")
@IntegrationTest
@AutoConfigureMockMvc
class ConsentPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Patients patients;
  @Autowired private Consents consents;
  @Autowired private ConsentDocuments documents;
  @Autowired private Enrolment enrolment;
  @Autowired private Worklist worklist;
  @Autowired private Visits visits;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + rest;
  }

  private MvcTestResult page(Role role) {
    return mvc.get().uri(address("/consent")).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post().uri(address(rest)).with(people.as(role)).with(csrf());
  }

  private MockMvcRequestBuilder withdraw(String scope, int fromToday) {
    return post("/consent/withdrawals", Role.COORDINATOR)
        .param("scope", scope)
        .param("at", day(fromToday) + "T09:00")
        .param("reason", "No reason given")
        .param("submissionId", UUID.randomUUID().toString());
  }

  private PatientSummary now() {
    return people.doing(Role.COORDINATOR, () -> patients.patient(patient.code()));
  }

  @Test
  void recordsFurtherConsentsLatestFirst() {
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "3.0")
                .param("consentGivenAt", day(-2) + "T08:00"))
        .hasRedirectedUrl(address("/consent"));
    assertThat(page(Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("3.0", "2.0", "Nothing is withdrawn.")
        .doesNotContain("Record a withdrawal", "Correct birth year");
  }

  @Test
  void keepsARefusedConsentOnTheForm() {
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "3.0")
                .param("consentGivenAt", "2999-01-01T08:00"))
        .hasStatus(422)
        .bodyText()
        .contains("This time lies in the future.", "value=\"3.0\"");
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "x".repeat(101))
                .param("consentGivenAt", "yesterday"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a date and a time");
  }

  @Test
  void withdrawalOfTreatmentStopsDoses() {
    assertThat(withdraw("TREATMENT", -1)).hasRedirectedUrl(address("/consent"));
    assertThat(now().status()).isEqualTo(PatientStatus.OFF_TREATMENT);
    assertThat(page(Role.COORDINATOR)).bodyText().contains("Consent withdrawn", "no further dose");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> trials.authorise(patient, "CTX", 0, 1));
    assertThat(trials.give(patient, "CTX", "50", -5, 1).dose().counts()).isTrue();
    assertThat(withdraw("TREATMENT", -1))
        .hasStatus(422)
        .bodyText()
        .contains("This is withdrawn already.", "No reason given");
  }

  @Test
  void recordsADoseThatWasGivenAfterWithdrawalAsACriticalDeviation() {
    assertThat(withdraw("TREATMENT", -3)).hasStatus3xxRedirection();
    assertThat(trials.give(patient, "CTX", "50", -1, 1).deviations())
        .first()
        .asString()
        .contains("after the patient withdrew consent to study treatment", "Proposed as critical");
    assertThat(trials.give(patient, "CTX", "50", -10, 10).deviations())
        .as("a period that ends after the withdrawal")
        .anyMatch(text -> text.contains("withdrew consent"));
    assertThat(trials.give(patient, "CTX", "50", -20, 5).deviations())
        .as("before the withdrawal")
        .noneMatch(text -> text.contains("withdrew consent"));
  }

  @Requirement("ORDER-01")
  @Test
  void raisesADoseBeforeTheFirstConsent() {
    assertThat(trials.give(patient, "CTX", "50", -61, 1).deviations())
        .first()
        .asString()
        .contains("before the patient consented", "Proposed as critical");
    assertThat(trials.give(patient, "CTX", "50", -60, 1).deviations())
        .noneMatch(text -> text.contains("consented"));
  }

  @Test
  void takesAConsentGivenLaterForNoneWhenTheDoseWasGiven() {
    assertThat(withdraw("TREATMENT", -5)).hasStatus3xxRedirection();
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "3.0")
                .param("consentGivenAt", day(-2) + "T08:00"))
        .hasStatus3xxRedirection();
    assertThat(trials.give(patient, "CTX", "50", -3, 1).deviations())
        .anyMatch(text -> text.contains("withdrew consent"));
    assertThat(trials.give(patient, "CTX", "50", -1, 1).deviations())
        .noneMatch(text -> text.contains("withdrew consent"));
  }

  @Test
  void withdrawalInScreeningIsAScreenFailure() {
    patient = trials.registered(trial);
    assertThat(withdraw("TREATMENT", -1)).hasStatus3xxRedirection();
    assertThat(now().status()).isEqualTo(PatientStatus.SCREEN_FAILED);
  }

  @Test
  void withdrawalOfFollowUpRefusesLaterExaminations() {
    assertThat(withdraw("FOLLOW_UP", -3)).hasStatus3xxRedirection();
    assertThat(now().status()).isEqualTo(PatientStatus.ENROLLED);
    assertThat(
            post("/examinations", Role.COORDINATOR)
                .param("group", "BODY")
                .param("date", day(-1).toString())
                .param("moments[0].time", "08:00")
                .param("moments[0].values[WEIGHT]", "70"))
        .hasStatus(422)
        .bodyText()
        .contains("The patient withdrew consent to follow-up");
  }

  @Test
  void withdrawalOfFollowUpEndsExpectedVisits() {
    trials.authoriseAndGive(patient, "CTX", "50", -10, 1);
    long before = expected();
    assertThat(before).isPositive();
    assertThat(withdraw("FOLLOW_UP", -3)).hasStatus3xxRedirection();
    assertThat(visits.of(patient.id()))
        .filteredOn(visit -> !visit.recorded())
        .allMatch(visit -> Objects.requireNonNull(visit.closes()).isBefore(day(-3)));
    UUID id = consents.withdrawals(now()).getFirst().id();
    assertThat(
            post("/consent/withdrawals/" + id + "/cancel", Role.COORDINATOR)
                .param("version", "0")
                .param("reason", "Other person"))
        .hasStatus3xxRedirection();
    assertThat(expected()).isEqualTo(before);
  }

  private long expected() {
    return visits.of(patient.id()).stream()
        .filter(visit -> visit.closes() == null || !visit.closes().isBefore(day(-3)))
        .count();
  }

  @Test
  void withdrawalOfSamplesStandsOnTheStripUntilConsentIsGivenAgain() {
    assertThat(withdraw("SAMPLES", -3)).hasStatus3xxRedirection();
    assertThat(page(Role.MONITOR)).bodyText().contains("no further use of samples");
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "3.0")
                .param("consentGivenAt", day(-2) + "T08:00"))
        .hasStatus3xxRedirection();
    PatientSummary present = now();
    assertThat(
            people
                .doing(Role.COORDINATOR, () -> consents.standing(present))
                .isWithdrawn(ConsentScope.SAMPLES))
        .isFalse();
  }

  @Test
  void cancelsAMistakenWithdrawalWithAReason() {
    assertThat(withdraw("SAMPLES", -3)).hasStatus3xxRedirection();
    UUID id = consents.withdrawals(now()).getFirst().id();
    String cancel = "/consent/withdrawals/" + id + "/cancel";
    assertThat(post(cancel, Role.COORDINATOR).param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("The withdrawal was not cancelled", "Say why.");
    assertThat(post(cancel, Role.COORDINATOR).param("version", "0").param("reason", "Other person"))
        .hasRedirectedUrl(address("/consent"));
    assertThat(page(Role.COORDINATOR)).bodyText().contains("cancelled, kept");
  }

  @Test
  void correctsDemographicsWithAReason() {
    String version = String.valueOf(now().version());
    assertThat(
            post("/demographics", Role.COORDINATOR)
                .param("birthYear", "1959")
                .param("sex", "MALE")
                .param("version", version))
        .hasStatus(422)
        .bodyText()
        .contains("Say why it is corrected.", "value=\"1959\"");
    assertThat(
            post("/demographics", Role.COORDINATOR)
                .param("birthYear", "1959")
                .param("sex", "MALE")
                .param("reason", "Typing error")
                .param("version", "77"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    assertThat(
            post("/demographics", Role.COORDINATOR)
                .param("birthYear", "1959")
                .param("sex", "MALE")
                .param("reason", "Typing error")
                .param("version", version))
        .hasRedirectedUrl(address("/consent"));
    assertThat(now().birthYear()).isEqualTo(1959);
  }

  @Test
  void screensAgainUnderANewCodeThatLeadsBack() {
    patient = trials.registered(trial);
    people.doing(
        Role.COORDINATOR,
        () -> {
          enrolment.screenFailed(patient.code(), "Platelets too low");
          return patient;
        });
    MvcTestResult again =
        post("/screening-again", Role.COORDINATOR)
            .param("consentVersion", "2.0")
            .param("consentGivenAt", day(-1) + "T08:00")
            .exchange();
    assertThat(again).hasStatus3xxRedirection();
    String old = patient.code();
    String code =
        Objects.requireNonNull(again.getResponse().getRedirectedUrl())
            .substring("/patients/".length());
    assertThat(code).isNotEqualTo(old);
    assertThat(page(Role.MONITOR)).bodyText().contains("Screened again as", code);
    assertThat(mvc.get().uri("/patients/" + code).with(people.as(Role.MONITOR)))
        .bodyText()
        .contains("Screened before as", old);
    assertThat(
            post("/screening-again", Role.COORDINATOR)
                .param("consentVersion", "2.0")
                .param("consentGivenAt", day(-1) + "T08:00"))
        .hasStatus(422);
  }

  @Requirement("PROTOCOL-02")
  @Test
  void asksForConsentAgainWhenANewFormIsInForce() {
    people.doing(
        Role.ADMINISTRATOR,
        () -> {
          documents.add(trial.code(), "4.0", day(-1), TimeOrderedId.next());
          return trial;
        });
    assertThat(page(Role.COORDINATOR)).bodyText().contains("ask for consent again");
    assertThat(people.doing(Role.COORDINATOR, () -> worklist.tasks()))
        .anyMatch(
            one ->
                one.subject().equals(patient.code()) && one.what().equals("Ask for consent again"));
    assertThat(
            post("/consent", Role.COORDINATOR)
                .param("consentVersion", "4.0")
                .param("consentGivenAt", day(-1) + "T08:00"))
        .hasStatus3xxRedirection();
    assertThat(people.doing(Role.COORDINATOR, () -> worklist.tasks()))
        .noneMatch(
            one ->
                one.subject().equals(patient.code()) && one.what().equals("Ask for consent again"));
  }

  @Test
  void answersByRoleAndSite() {
    assertThat(page(Role.COMMITTEE_MEMBER)).hasStatus(403);
    for (String path :
        List.of("/consent", "/consent/withdrawals", "/demographics", "/screening-again")) {
      assertThat(post(path, Role.MONITOR)).hasStatus(403);
    }
    assertThat(
            mvc.post()
                .uri("/trials/" + trial.code() + "/consent-forms")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .hasStatus(403);
    SignedInPerson elsewhere =
        people.person(
            "consents-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("/consent")).with(people.as(elsewhere))).hasStatus(404);
  }
}
