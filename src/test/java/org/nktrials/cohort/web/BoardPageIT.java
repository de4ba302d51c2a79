package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.access.Capacity;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The cohort board as different people see it. */
@IntegrationTest
@AutoConfigureMockMvc
class BoardPageIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario scenario;

  private TrialSummary trial;

  @BeforeEach
  void makeTrial() {
    trial = scenario.trial();
  }

  @Test
  void letsThePrincipalInvestigatorStartTheTrialWithAPassword() throws Exception {
    assertThat(page(people.person(Role.COORDINATOR)))
        .contains("The trial has not started.", "principal investigator signs the start")
        .doesNotContain("Sign the start");
    assertThat(page(people.person(Role.INVESTIGATOR))).contains("Sign the start");

    assertThat(start("not the password"))
        .hasStatus(422)
        .bodyText()
        .contains("The password is wrong. Nothing was signed.")
        .doesNotContain("not the password");
    assertThat(start("")).hasStatus(422).bodyText().contains("Type your password to sign.");
    assertThat(start(TestPeople.PASSWORD)).hasRedirectedUrl("/trials/" + trial.code() + "/board");
    assertThat(page(people.person(Role.INVESTIGATOR)))
        .contains("Level I · 3 MIU/day: 0 of 3 evaluable, 0 DLT.", "free 3", "signed start");
    assertThat(start(TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("The trial has already started.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"COORDINATOR", "PHARMACIST", "MONITOR"})
  void refusesTheStartToOtherRoles(Role role) {
    assertThat(
            mvc.post()
                .uri("/trials/{code}/start", trial.code())
                .param("password", TestPeople.PASSWORD)
                .with(people.as(role))
                .with(csrf()))
        .hasStatus(403);
  }

  @Test
  void showsEveryKindOfCell() throws Exception {
    startTrial();
    scenario.evaluated(trial, "01", 1, VerdictKind.NO_DLT);
    PatientSummary dlt = scenario.evaluated(trial, "01", 1, VerdictKind.DLT);
    PatientSummary replaced = scenario.evaluated(trial, "01", 1, VerdictKind.NOT_EVALUABLE);
    PatientSummary next = scenario.enrolled(trial, "01", 1);
    String page = page(people.person(Role.INVESTIGATOR));
    assertThat(page)
        .contains(
            "evaluable without DLT",
            "DLT: Capillary leak syndrome G3",
            "verdict by Test investigator",
            "not evaluable: Capillary",
            "replaced by " + next.code(),
            "lead-in not started",
            "place kept, cannot expire",
            "/patients/" + replaced.code(),
            "/patients/" + dlt.code() + "/level",
            "Storer",
            "https://doi.org/10.2307/2531693",
            "At the second DLT of a level: the level closes at once.");
    assertThat(page)
        .contains("enrolled 4", "evaluable 2", "DLT 1", "lead-in 1", "free 0")
        .doesNotContain("ESCALATE", "AWAIT", "SIX_AT_MTD", "CLOSE_LEVEL");
    assertThat(page).contains("Recommended phase II dose").contains("not set");
  }

  @Requirement("UNIT-05")
  @Test
  void showsWindowsVerdictsDueAndFreePlaces() throws Exception {
    startTrial();
    PatientSummary due = scenario.treated(trial, "01", 1, CohortScenario.WINDOW_CLOSED);
    scenario.treated(trial, "01", 1, 2);
    assertThat(page(people.person(Role.INVESTIGATOR)))
        .contains(
            "in DLT window, day 3 of 12",
            "window until",
            "window closed, verdict due",
            "/patients/" + due.code() + "/verdict",
            "first dose",
            "Reserve",
            "No decision is due while patients are waited for.",
            "Go down or stop instead");
    assertThat(page(people.person(Role.MONITOR))).doesNotContain("Give verdict", ">Reserve<");
  }

  @Requirement("ACCESS-10")
  @Test
  void namesPatientsOfOtherSitesByTheirSiteOnly() throws Exception {
    startTrial();
    PatientSummary other = scenario.cohortWithoutDlt(trial, 1).get(1);
    scenario.decide(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    scenario.treated(trial, "02", 2, 3);
    scenario.changeVerdict(other, VerdictKind.DLT);

    SignedInPerson oneSite =
        people.person(
            "coordinator-of-01", new Grant(Role.COORDINATOR, null, people.site("01").id(), null));
    SignedInPerson twoRoles =
        people.person(
            "coordinator-of-01-in-the-committee",
            new Grant(Role.COORDINATOR, null, people.site("01").id(), null),
            new Grant(Role.COMMITTEE_MEMBER, null, null, Capacity.COMMITTEE_CHAIR));
    for (SignedInPerson person : new SignedInPerson[] {oneSite, twoRoles}) {
      assertThat(page(person))
          .contains("site 02", trial.code() + "-01-", "patient of site 02", "Decision reopened")
          .doesNotContain(trial.code() + "-02-");
      assertThat(text(get("/decisions/1", person)))
          .contains("patient of site 02", "What changed since")
          .doesNotContain(trial.code() + "-02-");
    }
    assertThat(page(people.person(Role.COMMITTEE_MEMBER)))
        .doesNotContain(trial.code() + "-01-", trial.code() + "-02-");
    assertThat(counts(page(oneSite))).isEqualTo(counts(page(people.person(Role.INVESTIGATOR))));
  }

  @Test
  void showsRedBarsAndWhoWasTreatedWhenADecisionIsReopened() throws Exception {
    startTrial();
    PatientSummary late = scenario.cohortWithoutDlt(trial, 1).getFirst();
    scenario.decide(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    PatientSummary treated = scenario.treated(trial, "02", 2, 3);
    scenario.changeVerdict(late, VerdictKind.DLT);
    assertThat(page(people.person(Role.INVESTIGATOR)))
        .contains(
            "band band-red",
            "Decision 1 reopened.",
            "Enrolment suspended at Level II · 6 MIU/day.",
            "Treated at the levels that it opened:",
            treated.code(),
            "Found at source verification",
            "suspended since");
  }

  @Test
  void hidesTheBoardFromRolesWithoutIt() {
    for (Role role : new Role[] {Role.LABORATORY, Role.ADMINISTRATOR}) {
      assertThat(get("/board", people.person(role))).hasStatus(403);
    }
    SignedInPerson elsewhere =
        people.person(
            "coordinator-elsewhere",
            new Grant(Role.COORDINATOR, scenario.trial().id(), null, null));
    assertThat(get("/board", elsewhere)).hasStatus(404);
    assertThat(mvc.get().uri("/trials/NOSUCH/board").with(people.as(Role.COORDINATOR)))
        .hasStatus(404);
  }

  private void startTrial() {
    assertThat(start(TestPeople.PASSWORD)).hasStatus(302);
  }

  private MvcTestResult start(String password) {
    return mvc.post()
        .uri("/trials/{code}/start", trial.code())
        .param("password", password)
        .with(people.as(Role.INVESTIGATOR))
        .with(csrf())
        .exchange();
  }

  private String page(SignedInPerson person) throws UnsupportedEncodingException {
    return text(get("/board", person));
  }

  private MvcTestResult get(String path, SignedInPerson person) {
    return mvc.get().uri("/trials/" + trial.code() + path).with(people.as(person)).exchange();
  }

  private static String text(MvcTestResult result) throws UnsupportedEncodingException {
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  /** The line of counts of every level. */
  private static String counts(String page) {
    return String.join(
        "\n",
        page.lines()
            .filter(line -> line.matches(".*<li>(enrolled|evaluable|DLT|in window|free) \\d+</li>"))
            .toList());
  }
}
