package org.nktrials.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class DosesPageIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Doses doses;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/doses" + rest;
  }

  private MvcTestResult page(Role role) {
    return mvc.get().uri(address("")).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post()
        .uri(address(rest))
        .with(people.as(role))
        .with(csrf())
        .param("submissionId", TimeOrderedId.next().toString());
  }

  @Test
  void showsPlanGuardAndEmptyLists() {
    assertThat(page(Role.PHARMACIST))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Level I · 3 MIU/day",
            "3 MIU",
            "D10 to D14, every cycle",
            "can be authorised",
            "No dose recorded",
            "No dose was authorised yet.")
        .doesNotContain("would be refused");
  }

  @Test
  void beginsWithTheAmountPlannedForTheDrugInTheAddress() {
    assertThat(mvc.get().uri(address("?drug=IM")).with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"400\"", "Planned: 400 mg");
  }

  @Test
  void hidesTheFormsThatAreNotForTheRole() {
    assertThat(page(Role.COORDINATOR))
        .bodyText()
        .contains("Record a dose given")
        .doesNotContain("Authorise a dose");
    assertThat(page(Role.MONITOR))
        .bodyText()
        .doesNotContain("Record a dose given", "Authorise a dose");
  }

  @Test
  void authorisesAndShowsWhoAndWhy() {
    assertThat(
            post("/authorise", Role.PHARMACIST)
                .param("drug", "IL2")
                .param("plannedFor", day(0).toString())
                .param("days", "1"))
        .hasRedirectedUrl(address(""));
    assertThat(page(Role.PHARMACIST))
        .bodyText()
        .contains("interleukin-2 3 MIU", "Test pharmacist", "Level I · 3 MIU/day is open.")
        .doesNotContain("dosing-guard/3");
  }

  @Requirement("UNIT-07")
  @Test
  void refusedAuthorisationNamesEveryObstacleRemedyAndPlace() {
    PatientSummary notEnrolled = trials.registered(trial);
    patient = notEnrolled;
    assertThat(
            post("/authorise", Role.INVESTIGATOR)
                .param("drug", "IM")
                .param("plannedFor", day(0).toString())
                .param("days", "14"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "The dose was not authorised",
            "The patient is not enrolled.",
            "Reserve a place and have an investigator confirm eligibility.",
            "/patients/" + notEnrolled.code() + "/eligibility",
            "value=\"14\"",
            "value=\"IM\" selected");
  }

  @Test
  void refusedDaysStandBesideTheirField() {
    assertThat(
            post("/authorise", Role.PHARMACIST)
                .param("drug", "IL2")
                .param("plannedFor", day(0).toString())
                .param("days", "5"))
        .hasStatus(422)
        .bodyText()
        .contains("interleukin-2 is authorised day by day.")
        .doesNotContain("The dose was not authorised");
  }

  /** In a real session, since the sentences are carried from the form to the next page. */
  @Test
  void recordsADoseAndSaysWhichDeviationsItRaised() {
    Cookie session = session(people.person(Role.COORDINATOR));
    assertThat(
            mvc.post()
                .uri(address(""))
                .cookie(session)
                .with(csrf())
                .param("drug", "IL2")
                .param("amount", "6")
                .param("days", "1")
                .param("givenAt", day(-1) + "T08:05"))
        .hasRedirectedUrl(address(""));
    assertThat(mvc.get().uri(address("")).cookie(session))
        .bodyText()
        .contains(
            "This raised 2 protocol deviations",
            "Given without an authorisation.",
            "Given 6 MIU of interleukin-2, planned 3 MIU.",
            "not authorised");
  }

  private Cookie session(SignedInPerson person) {
    Cookie session =
        mvc.post()
            .uri("/sign-in")
            .param("username", person.username())
            .param("password", TestPeople.PASSWORD)
            .with(csrf())
            .exchange()
            .getResponse()
            .getCookie("nk-session");
    return Objects.requireNonNull(session);
  }

  @Requirement("FORM-02")
  @ParameterizedTest
  @CsvSource({
    "amount, six, 'Type a number, with a dot before the decimals.'",
    "amount, '', Type the amount that was given.",
    "amount, -1, The amount of interleukin-2 is above 0",
    "givenAt, yesterday, 'Type a date and a time, such as 2026-10-14 08:05.'",
    "givenAt, '', Say when it was given.",
    "givenAt, 2999-01-01T08:00, A dose that was given cannot lie in the future.",
    "days, two, Type a whole number.",
    "days, 61, Between 1 and 60 days.",
    "drug, '', Choose a drug.",
    "drug, ASPIRIN, The protocol has no drug ASPIRIN."
  })
  void keepsWhatWasTypedBesideTheReason(String field, String typed, String sentence) {
    MockMvcRequestBuilder request =
        post("", Role.COORDINATOR).param("note", "Typed with care").param(field, typed);
    if (!field.equals("drug")) {
      request.param("drug", "IL2");
    }
    if (!field.equals("amount")) {
      request.param("amount", "3");
    }
    if (!field.equals("days")) {
      request.param("days", "1");
    }
    if (!field.equals("givenAt")) {
      request.param("givenAt", day(-1) + "T08:05");
    }
    assertThat(request).hasStatus(422).bodyText().contains(sentence, "Typed with care");
    assertThat(doses.of(patient.id())).isEmpty();
  }

  @Test
  void cancelsWithAReasonAndKeepsTheDoseStruck() {
    Dose given = trials.give(patient, "IL2", "3", -10, 1).dose();
    String cancel = "/" + given.id() + "/cancel";
    assertThat(post(cancel, Role.COORDINATOR).param("version", "0").param("reason", ""))
        .hasStatus(422)
        .bodyText()
        .contains("The dose was not cancelled", "Say why the dose is cancelled.");
    assertThat(post(cancel, Role.COORDINATOR).param("version", "7").param("reason", "Typing"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record", "value=\"Typing\"");
    assertThat(post(cancel, Role.COORDINATOR).param("version", "0").param("reason", "Typing"))
        .hasRedirectedUrl(address(""));
    assertThat(page(Role.COORDINATOR))
        .bodyText()
        .contains("text-decoration-line-through", ", kept");
  }

  @Requirement("TIME-02")
  @Test
  void showsBothTimesOfADoseEnteredLate() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("drug", "IM")
                .param("amount", "400")
                .param("days", "1")
                .param("givenAt", day(-5) + "T08:05"))
        .hasStatus3xxRedirection();
    assertThat(doses.of(patient.id())).singleElement().matches(Dose::enteredLate);
    assertThat(page(Role.COORDINATOR))
        .bodyText()
        .containsPattern("08:05</span>\\s*<div class=\"text-secondary\">entered ");
  }

  @Test
  void answersByRoleAndSite() {
    assertThat(post("/authorise", Role.COORDINATOR).param("drug", "IL2")).hasStatus(403);
    assertThat(post("", Role.MONITOR).param("drug", "IL2")).hasStatus(403);
    assertThat(post("/" + UUID.randomUUID() + "/cancel", Role.MONITOR)).hasStatus(403);
    assertThat(page(Role.COMMITTEE_MEMBER)).hasStatus(403);
    SignedInPerson elsewhere =
        people.person(
            "doses-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("")).with(people.as(elsewhere))).hasStatus(404);
    assertThat(mvc.get().uri("/patients/NOBODY/doses").with(people.as(Role.COORDINATOR)))
        .hasStatus(404);
    assertThat(post("/" + UUID.randomUUID() + "/cancel", Role.COORDINATOR).param("reason", "x"))
        .hasStatus(404);
  }
}
