package org.nktrials.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
class EnrolmentApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;

  @Test
  void storesCriteriaAndSaysWhatFollows() {
    PatientSummary patient = scenario.registered(scenario.trial("ELIG-API"), "01");
    String today = patient.dateAt(Instant.now()).toString();
    assertThat(
            put(
                Role.COORDINATOR,
                patient,
                """
                {"answers":[{"criterion":"I4","value":0.9,"valueDate":"%s"},
                            {"criterion":"E1","met":"NO"}]}
                """
                    .formatted(today)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.decision")
        .isEqualTo("NOT_ELIGIBLE");
    assertThat(
            mvc.get()
                .uri("/api/v1/patients/{code}/eligibility", patient.code())
                .with(people.asProgramOf(people.person(Role.MONITOR))))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.criteria[3].reasons[0].sentence")
        .asString()
        .contains("0.9");
  }

  @Test
  void refusesWithProblemsOfFields() {
    PatientSummary patient = scenario.registered(scenario.trial("ELIG-API"), "01");
    put(Role.COORDINATOR, patient, "{\"answers\":[{\"criterion\":\"E1\",\"met\":\"NO\"}]}");
    assertThat(
            put(
                Role.COORDINATOR,
                patient,
                "{\"answers\":[{\"criterion\":\"E1\",\"met\":\"YES\",\"version\":0}]}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("reason");
    assertThat(put(Role.COORDINATOR, patient, "{\"answers\":[{\"criterion\":\"X9\"}]}"))
        .hasStatus(404);
    assertThat(put(Role.COORDINATOR, patient, "{\"answers\":[{}]}")).hasStatus(400);
    assertThat(put(Role.COORDINATOR, patient, "{}")).hasStatus(400);
    assertThat(put(Role.COORDINATOR, patient, "{\"waiver\":true}")).hasStatus(400);
    assertThat(put(Role.MONITOR, patient, "{\"answers\":[]}")).hasStatus(403);
  }

  @Test
  void reservesPlace() {
    TrialSummary trial = scenario.startedTrial("ELIG-API-PLACE");
    PatientSummary patient = scenario.registered(trial, "01");
    assertThat(reserve(Role.COORDINATOR, patient, "{\"level\":1}"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.levelName")
        .isEqualTo("Level I · 3 MIU/day");
    assertThat(reserve(Role.COORDINATOR, patient, "{\"level\":1}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-reserved");
    assertThat(reserve(Role.MONITOR, patient, "{\"level\":1}")).hasStatus(403);
    assertThat(reserve(Role.COORDINATOR, patient, "{\"level\":1.5}")).hasStatus(400);
  }

  private MvcTestResult put(Role role, PatientSummary patient, String body) {
    SignedInPerson person = people.person(role);
    return mvc.put()
        .uri("/api/v1/patients/{code}/eligibility", patient.code())
        .with(people.asProgramOf(person))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult reserve(Role role, PatientSummary patient, String body) {
    return mvc.post()
        .uri("/api/v1/patients/{code}/reservation", patient.code())
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
