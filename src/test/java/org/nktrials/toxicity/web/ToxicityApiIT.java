package org.nktrials.toxicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
class ToxicityApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private String address(String rest) {
    return "/api/v1/patients/" + patient.code() + rest;
  }

  private MvcTestResult send(MockMvcRequestBuilder request, Role role, String body) {
    return request
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult post(String rest, Role role, String body) {
    return send(mvc.post().uri(address(rest)), role, body);
  }

  private MvcTestResult get(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.asProgramOf(people.person(role))).exchange();
  }

  private static String event(String more) {
    return "{\"term\":\"Capillary leak syndrome\",\"onsetDate\":\"" + day(-1) + "\"" + more + "}";
  }

  @Test
  void recordsCompletesAndListsAdverseEvents() throws UnsupportedEncodingException {
    MvcTestResult recorded = post("/adverse-events", Role.COORDINATOR, event(""));
    assertThat(recorded).hasStatus(201).bodyJson().extractingPath("$.grade").isNull();
    String id = JsonPath.read(recorded.getResponse().getContentAsString(), "$.id");
    assertThat(
            send(
                mvc.put().uri(address("/adverse-events/" + id)),
                Role.COORDINATOR,
                event(
                    ",\"grade\":3,\"onsetTime\":\"03:10\",\"relatedness\":{\"IL2\":\"DEFINITE\"},"
                        + "\"version\":0,\"reason\":\"Known now\"")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.relatedness.IL2")
        .isEqualTo("DEFINITE");
    assertThat(get("/adverse-events", Role.MONITOR))
        .bodyJson()
        .extractingPath("$[0].grade")
        .isEqualTo(3);
  }

  @Test
  void refusesAdverseEventsWithEveryProblem() {
    assertThat(post("/adverse-events", Role.COORDINATOR, "{\"term\":\"Tiredness\"}"))
        .hasStatus(400);
    assertThat(
            post(
                "/adverse-events",
                Role.COORDINATOR,
                "{\"term\":\"Fatigue\",\"onsetDate\":\"2999-01-01\",\"grade\":4}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactlyInAnyOrder("grade", "onsetDate");
    assertThat(post("/adverse-events", Role.COORDINATOR, event(",\"grade\":3.5"))).hasStatus(400);
    assertThat(post("/adverse-events", Role.PHARMACIST, event(""))).hasStatus(403);
  }

  @Test
  void signsAVerdictWithTheOwnersPassword() {
    trials.authoriseAndGive(patient, "IL2", "3", -5, 1);
    String words = "{\"kind\":\"DLT\",\"summary\":\"Capillary leak G3\",\"password\":\"%s\"}";
    assertThat(post("/verdicts", Role.INVESTIGATOR, words.formatted("wrong")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("password");
    assertThat(post("/verdicts", Role.INVESTIGATOR, words.formatted(TestPeople.PASSWORD)))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.kind")
        .isEqualTo("DLT");
    assertThat(get("/verdicts", Role.MONITOR)).bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(post("/verdicts", Role.COORDINATOR, words.formatted(TestPeople.PASSWORD)))
        .hasStatus(403);
    assertThat(post("/verdicts", Role.INVESTIGATOR, "{\"kind\":\"MAYBE\",\"summary\":\"x\"}"))
        .hasStatus(400);
  }
}
