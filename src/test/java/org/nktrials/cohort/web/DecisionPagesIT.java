package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Taking, signing and withdrawing decisions on pages. */
@IntegrationTest
@AutoConfigureMockMvc
class DecisionPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario scenario;

  private TrialSummary trial;
  private PatientSummary first;

  @BeforeEach
  void evaluateThreePatients() {
    trial = scenario.startedTrial();
    first = scenario.cohortWithoutDlt(trial, 1).getFirst();
  }

  @Requirement("UNIT-11")
  @Test
  void offersChoicesWithoutChoosingOne() {
    assertThat(get("/decisions/new", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Escalate: open Level II · 6 MIU/day (3 places in all) (recommended)",
            "Treat more patients at Level I · 3 MIU/day (6 places in all)",
            "Stop the escalation: no maximum tolerated dose",
            "Principal investigator",
            scenario.present(trial))
        .doesNotContain("checked", "Committee chair</option>");
    assertThat(get("/board", Role.INVESTIGATOR)).bodyText().contains("decision due");
  }

  @Requirement("SIGN-07")
  @Test
  void isSignedByTwoPeopleOnTwoPages() {
    assertThat(decide(Map.of())).hasRedirectedUrl(path("/decisions/1"));
    assertThat(get("/decisions/1", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "awaiting signatures",
            "You have signed. A second person signs in the other capacity.",
            "Test investigator",
            "Go up to Level II · 6 MIU/day: treat 3 patients.",
            "doi 10.2307/2531693",
            "3+3/1",
            first.code() + "; Level I · 3 MIU/day; first dose");
    assertThat(get("/board", Role.COMMITTEE_MEMBER)).bodyText().contains("Open decision 1");
    assertThat(get("/decisions/1", Role.COMMITTEE_MEMBER))
        .bodyText()
        .contains("Sign this decision");

    assertThat(sign("not the password"))
        .hasStatus(422)
        .bodyText()
        .contains("The password is wrong. Nothing was signed.")
        .doesNotContain("not the password");
    assertThat(sign(TestPeople.PASSWORD)).hasRedirectedUrl(path("/decisions/1"));

    assertThat(get("/decisions/1", Role.MONITOR))
        .bodyText()
        .contains("in force from", "Test committee-member", "Nobody has been treated there.")
        .doesNotContain("Sign this decision", "Withdraw this decision");
    assertThat(get("/board", Role.INVESTIGATOR))
        .bodyText()
        .contains("open since", "decision 1", "Decisions (1)", "free 3");
  }

  @Test
  void listsDecisionsByStateSortedInTheDatabase() {
    String second = "Escalate: open Level II · 6 MIU/day (3 places in all)";
    scenario.decide(trial, scenario.recommended(trial));
    assertThat(get("/decisions", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .containsSubsequence("Decision 1", second, "Test investigator", "signed");
    assertThat(get("/decisions?state=SIGNED&sort=cut,asc", Role.MONITOR))
        .bodyText()
        .contains("Decision 1", "state=SIGNED");
    assertThat(get("/decisions?state=WITHDRAWN", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("No decision in this state")
        .doesNotContain("Decision 1");
    assertThat(get("/decisions?sort=nothing,desc&page=7", Role.MONITOR)).hasStatusOk();
    assertThat(get("/decisions.csv?state=SIGNED", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(second, "Principal investigator");
  }

  @Requirement("UNIT-11")
  @Test
  void keepsWhatWasTypedAndSaysWhatIsMissing() {
    assertThat(decide(Map.of("choice", "EXPAND:1", "capacity", "", "password", "not shown again")))
        .hasStatus(422)
        .bodyText()
        .contains("Say in which capacity you sign.", "checked")
        .doesNotContain("not shown again");
    assertThat(decide(Map.of("choice", "EXPAND:1")))
        .hasStatus(422)
        .bodyText()
        .contains("The decision differs from the recommendation: say why.");
    assertThat(decide(Map.of("choice", "EXPAND:1", "differenceReason", "Frail patients to come")))
        .hasStatus(302);
    assertThat(get("/decisions/1", Role.MONITOR))
        .bodyText()
        .contains("It differs from the recommendation: Frail patients to come");
  }

  @Test
  void refusesWhatIsNoChoice() {
    for (String choice : new String[] {"", "UP:2", "ESCALATE", "ESCALATE:3", "START:1", "<b>"}) {
      assertThat(decide(Map.of("choice", choice))).as(choice).hasStatus(422);
    }
    assertThat(decide(Map.of("capacity", "COMMITTEE_CHAIR")))
        .hasStatus(422)
        .bodyText()
        .contains("You do not sign decisions of this trial as committee chair.");
    assertThat(decide(Map.of("capacity", "KING"))).hasStatus(422);
  }

  @Test
  void choosesNothingAgainWhenTheDataChanged() {
    String seen = scenario.present(trial);
    scenario.changeVerdict(first, VerdictKind.DLT);
    for (String password : new String[] {TestPeople.PASSWORD, ""}) {
      assertThat(decide(Map.of("inputsHash", seen, "password", password)))
          .hasStatus(422)
          .bodyText()
          .contains("The data changed after you opened the page.", scenario.present(trial))
          .doesNotContain("checked", seen);
    }
  }

  @Requirement("UNIT-11")
  @Test
  void withdrawsADecisionWithAReason() {
    decide(Map.of());
    assertThat(withdraw(" ")).hasStatus(422).bodyText().contains("Say why");
    assertThat(withdraw("A late report is expected")).hasStatus(302);
    assertThat(get("/decisions/1", Role.INVESTIGATOR)).bodyText().contains("withdrawn");
    assertThat(withdraw("Again")).hasStatus(422);
  }

  @Test
  void saysWhyNoDecisionCanBeTaken() {
    scenario.decide(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    assertThat(get("/decisions/new", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("The present data is decided. New data is needed for another decision.")
        .doesNotContain("name=\"choice\"");
    assertThat(get("/board", Role.INVESTIGATOR)).bodyText().contains("The present data is decided");
  }

  @Test
  void belongsToThoseWhoSignDecisions() {
    for (Role role : new Role[] {Role.COORDINATOR, Role.PHARMACIST, Role.MONITOR}) {
      assertThat(
              mvc.post()
                  .uri(path("/decisions"))
                  .params(params(Map.of()))
                  .with(people.as(role))
                  .with(csrf()))
          .hasStatus(403);
    }
    SignedInPerson withoutCapacity =
        people.person("investigator-only", new Grant(Role.INVESTIGATOR, null, null, null));
    assertThat(mvc.get().uri(path("/decisions/new")).with(people.as(withoutCapacity)))
        .bodyText()
        .contains("Decisions are signed by the principal investigator and the committee chair.")
        .doesNotContain("name=\"choice\"");
    assertThat(get("/decisions/1", Role.LABORATORY)).hasStatus(403);
    assertThat(get("/decisions/9", Role.INVESTIGATOR)).hasStatus(404);
    assertThat(get("/decisions/x", Role.INVESTIGATOR)).hasStatus(404);
  }

  private MvcTestResult decide(Map<String, String> typed) {
    return mvc.post()
        .uri(path("/decisions"))
        .params(params(typed))
        .with(people.as(Role.INVESTIGATOR))
        .with(csrf())
        .exchange();
  }

  private MultiValueMap<String, String> params(Map<String, String> typed) {
    var params = new LinkedMultiValueMap<String, String>();
    params.set("choice", "ESCALATE:2");
    params.set("capacity", "PRINCIPAL_INVESTIGATOR");
    params.set("inputsHash", scenario.present(trial));
    params.set("password", TestPeople.PASSWORD);
    typed.forEach(params::set);
    return params;
  }

  private MvcTestResult sign(String password) {
    return mvc.post()
        .uri(path("/decisions/1/sign"))
        .param("capacity", "COMMITTEE_CHAIR")
        .param("password", password)
        .with(people.as(Role.COMMITTEE_MEMBER))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult withdraw(String reason) {
    return mvc.post()
        .uri(path("/decisions/1/withdraw"))
        .param("reason", reason)
        .with(people.as(Role.COMMITTEE_MEMBER))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String path, Role role) {
    return mvc.get().uri(path(path)).with(people.as(role)).exchange();
  }

  private String path(String path) {
    return "/trials/" + trial.code() + path;
  }
}
