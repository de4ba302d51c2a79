package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class PatientPagesIT {

  private static final String CODE = "PAGES-A";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;

  private TrialSummary trial;
  private SignedInPerson atSite02;

  @BeforeEach
  void makeTrial() {
    trial = scenario.trial(CODE);
    atSite02 =
        people.person(
            "coordinator-pages-02",
            new Grant(Role.COORDINATOR, trial.id(), people.site("02").id(), null));
    people.site("01");
  }

  @Test
  void registersPatientAndOpensIt() {
    MvcTestResult sent = register("01", "1961", LocalDateTime.now().minusDays(2).toString());
    assertThat(sent).hasStatus3xxRedirection();
    String page = sent.getResponse().getRedirectedUrl();
    assertThat(page).startsWith("/patients/PAGES-A-01-");
    assertThat(mvc.get().uri(page).with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains(
            "What is needed now",
            "14 criteria are open",
            "No place is reserved",
            "version 2.1",
            "no place reserved",
            "entered",
            "Synthetic data");
  }

  @Requirement("FORM-02")
  @Test
  void keepsWhatWasTypedWhenRegistrationIsRefused() {
    assertThat(register("01", "1850", "2999-01-01T08:00"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "The birth year lies between 1900 and",
            "Consent cannot lie in the future.",
            "value=\"1850\"",
            "value=\"2999-01-01T08:00:00\"",
            "value=\"2.1\"");
  }

  @Test
  void explainsValuesThatCannotBeRead() {
    assertThat(register("01", "sixty", "yesterday"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a whole number.", "Type a date and a time, such as", "value=\"yesterday\"");
  }

  @Requirement("FAULT-04")
  @Test
  void registersOnceWhenSentTwice() {
    String submission = UUID.randomUUID().toString();
    String first = register("01", "1970", submission, "2.1").getResponse().getRedirectedUrl();
    String second = register("01", "1970", submission, "2.1").getResponse().getRedirectedUrl();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void offersOnlyOwnSitesAndRefusesOthers() {
    assertThat(form(atSite02)).hasStatusOk().bodyText().doesNotContain("Site 01");
    assertThat(
            mvc.post()
                .uri("/trials/{code}/patients/new", CODE)
                .with(people.as(atSite02))
                .with(csrf())
                .param("site", people.site("01").id().toString())
                .param("birthYear", "1961")
                .param("sex", "MALE")
                .param("consentVersion", "2.1")
                .param("consentGivenAt", "2026-01-01T08:00")
                .param("submissionId", UUID.randomUUID().toString()))
        .hasStatus(403);
  }

  @Test
  void listsPatientsOfOwnSitesOnly() {
    PatientSummary mine = scenario.registered(trial, "02");
    PatientSummary other = scenario.registered(trial, "01");
    assertThat(mvc.get().uri("/trials/{code}/patients", CODE).with(people.as(atSite02)))
        .hasStatusOk()
        .bodyText()
        .contains(mine.code())
        .doesNotContain(other.code());
    assertThat(
            mvc.get()
                .uri(
                    "/trials/{code}/patients?text=-01-&status=SCREENING&sort=code,desc&size=1",
                    CODE)
                .with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains(other.code())
        .doesNotContain(mine.code(), "Register patient</a>");
  }

  @Test
  void saysThatNoPatientMatches() {
    assertThat(
            mvc.get()
                .uri("/trials/{code}/patients?text=NOBODY", CODE)
                .with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("No patient matches", "value=\"NOBODY\"");
  }

  @Requirement("ACCESS-08")
  @Test
  void hidesPatientsOfOtherSitesAsIfAbsent() {
    PatientSummary other = scenario.registered(trial, "01");
    for (String page : new String[] {"", "/eligibility", "/history"}) {
      assertThat(mvc.get().uri("/patients/" + other.code() + page).with(people.as(atSite02)))
          .hasStatus(404);
    }
    assertThat(mvc.get().uri("/search?q=" + other.code()).with(people.as(atSite02)))
        .hasStatus(404)
        .bodyText()
        .contains("There is no patient with the code");
  }

  @Test
  void refusesRolesThatMayNotSeePatients() {
    PatientSummary patient = scenario.registered(trial, "01");
    assertThat(mvc.get().uri("/patients/" + patient.code()).with(people.as(Role.COMMITTEE_MEMBER)))
        .hasStatus(403);
    assertThat(mvc.get().uri("/trials/{code}/patients", CODE).with(people.as(Role.ADMINISTRATOR)))
        .hasStatus(403);
    assertThat(
            mvc.get()
                .uri("/patients/" + patient.code() + "/history")
                .with(people.as(Role.LABORATORY)))
        .hasStatus(403);
  }

  @Test
  void searchOpensExactCodeAndListsParts() {
    PatientSummary patient = scenario.registered(trial, "01");
    assertThat(
            mvc.get()
                .uri("/search?q= " + patient.code().toLowerCase())
                .with(people.as(Role.COORDINATOR)))
        .hasRedirectedUrl("/patients/" + patient.code());
    assertThat(mvc.get().uri("/search?q=PAGES-A-01").with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("Codes that contain it");
  }

  @Test
  void showsHistoryOfPatient() {
    PatientSummary patient = scenario.registered(trial, "01");
    assertThat(
            mvc.get().uri("/patients/" + patient.code() + "/history").with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("patient created", "consent created", "Test coordinator");
  }

  private MvcTestResult form(SignedInPerson person) {
    return mvc.get().uri("/trials/{code}/patients/new", CODE).with(people.as(person)).exchange();
  }

  private MvcTestResult register(String site, String birthYear, String consentGivenAt) {
    return mvc.post()
        .uri("/trials/{code}/patients/new", CODE)
        .with(people.as(Role.COORDINATOR))
        .with(csrf())
        .param("site", people.site(site).id().toString())
        .param("birthYear", birthYear)
        .param("sex", "MALE")
        .param("consentVersion", "2.1")
        .param("consentGivenAt", consentGivenAt)
        .param("submissionId", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult register(
      String site, String birthYear, String submission, String consentVersion) {
    return mvc.post()
        .uri("/trials/{code}/patients/new", CODE)
        .with(people.as(Role.COORDINATOR))
        .with(csrf())
        .param("site", people.site(site).id().toString())
        .param("birthYear", birthYear)
        .param("sex", "MALE")
        .param("consentVersion", consentVersion)
        .param("consentGivenAt", "2026-01-01T08:00")
        .param("submissionId", submission)
        .exchange();
  }
}
