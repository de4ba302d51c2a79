package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cohorts and decisions as programs meet them. */
@IntegrationTest
@AutoConfigureMockMvc
class CohortApiIT {

  private static final String PASSWORD = "\"password\":\"" + TestPeople.PASSWORD + "\"";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario scenario;

  private TrialSummary trial;

  @BeforeEach
  void makeTrial() {
    trial = scenario.trial();
  }

  @Test
  void goesFromTheStartToTheOpenedLevel() {
    assertThat(post("/start", "{" + PASSWORD + "}", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.levels[0].state")
        .isEqualTo("OPEN");
    scenario.cohortWithoutDlt(trial, 1);
    assertThat(get("/cohorts", people.person(Role.STATISTICIAN)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"recommendation":{"decision":"ESCALATE","nextLevel":2},
             "levels":[{"level":1,"name":"Level I · 3 MIU/day","places":3,"free":0,
                        "counts":{"enrolled":3,"evaluable":3,"dlt":0}},
                       {"level":2,"state":"NOT_OPEN"},{},{}],
             "mtdLevel":null,"exceededLevel":null,"recommendedPhase2Level":null,
             "choices":[{"decision":"ESCALATE","level":2,"recommended":true},{},{}]}
            """);

    assertThat(post("/decisions", decision(scenario.present(trial)), Role.INVESTIGATOR))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"number":1,"state":"AWAITING_SIGNATURES","outstanding":["COMMITTEE_CHAIR"]}
            """);
    assertThat(
            post(
                "/decisions/1/signatures",
                "{\"capacity\":\"COMMITTEE_CHAIR\"," + PASSWORD + "}",
                Role.COMMITTEE_MEMBER))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo("{\"state\":\"SIGNED\",\"outstanding\":[],\"openedLevels\":[2]}");
    assertThat(get("/decisions", people.person(Role.MONITOR)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].signatures")
        .asArray()
        .hasSize(2);
  }

  @Requirement("API-01")
  @Test
  void refusesWithFieldsAndStableCodes() {
    assertThat(post("/start", "{" + PASSWORD + "}", Role.INVESTIGATOR)).hasStatusOk();
    scenario.cohortWithoutDlt(trial, 1);
    assertThat(post("/decisions", decision("older"), Role.INVESTIGATOR))
        .hasStatus(422)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("data-changed");
    assertThat(post("/decisions", "{}", Role.INVESTIGATOR))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("decision", "inputsHash", "capacity", "password");
    assertThat(
            post(
                "/decisions",
                decision(scenario.present(trial)).replace("\"level\":2", "\"level\":2,\"dose\":6"),
                Role.INVESTIGATOR))
        .hasStatus(400);
    assertThat(post("/decisions", decision(scenario.present(trial)), Role.COORDINATOR))
        .hasStatus(403);
    assertThat(post("/decisions/7/signatures", signature(), Role.COMMITTEE_MEMBER)).hasStatus(404);
    assertThat(post("/decisions", decision(scenario.present(trial)), Role.INVESTIGATOR))
        .hasStatus(201);
    assertThat(post("/decisions/1/withdrawal", "{\"reason\":\" \"}", Role.COMMITTEE_MEMBER))
        .hasStatus(400);
    assertThat(post("/decisions/1/withdrawal", "{\"reason\":\"Error\"}", Role.COMMITTEE_MEMBER))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("WITHDRAWN");
  }

  @Requirement("ACCESS-10")
  @Test
  void namesNoPatientOfAnotherSite() {
    assertThat(post("/start", "{" + PASSWORD + "}", Role.INVESTIGATOR)).hasStatusOk();
    scenario.cohortWithoutDlt(trial, 1);
    assertThat(post("/decisions", decision(scenario.present(trial)), Role.INVESTIGATOR))
        .hasStatus(201);
    SignedInPerson oneSite =
        people.person(
            "program-of-01", new Grant(Role.COORDINATOR, null, people.site("01").id(), null));
    for (String path : new String[] {"/cohorts", "/decisions", "/decisions/1"}) {
      assertThat(get(path, oneSite)).hasStatusOk().bodyText().doesNotContain(trial.code() + "-02-");
    }
    assertThat(get("/decisions/1", oneSite)).bodyText().contains(trial.code() + "-01-");
    assertThat(get("/cohorts", people.person(Role.LABORATORY))).hasStatus(403);
  }

  private String decision(String inputsHash) {
    return "{\"decision\":\"ESCALATE\",\"level\":2,\"inputsHash\":\"%s\",%s,%s}"
        .formatted(inputsHash, "\"capacity\":\"PRINCIPAL_INVESTIGATOR\"", PASSWORD);
  }

  private static String signature() {
    return "{\"capacity\":\"COMMITTEE_CHAIR\"," + PASSWORD + "}";
  }

  private MvcTestResult post(String path, String body, Role role) {
    return mvc.post()
        .uri("/api/v1/trials/" + trial.code() + path)
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String path, SignedInPerson person) {
    return mvc.get()
        .uri("/api/v1/trials/" + trial.code() + path)
        .with(people.asProgramOf(person))
        .exchange();
  }
}
