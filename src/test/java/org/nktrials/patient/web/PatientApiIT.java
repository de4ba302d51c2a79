package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
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
class PatientApiIT {

  private static final String CODE = "PAGES-API";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;

  @Test
  void registersPatientAndTellsWhere() {
    scenario.trial(CODE);
    people.site("01");
    MvcTestResult sent =
        register(
            """
            {"site":"01","birthYear":1961,"sex":"FEMALE","consentVersion":"2.0",
             "consentGivenAt":"2026-01-05T09:30:00"}
            """);
    assertThat(sent).hasStatus(201);
    String location = sent.getResponse().getHeader("Location");
    assertThat(location).startsWith("/api/v1/patients/PAGES-API-01-");
    assertThat(get(location, Role.MONITOR))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.consents[0].documentVersion")
        .isEqualTo("2.0");
  }

  @Test
  void refusesWhatCannotBe() {
    scenario.trial(CODE);
    people.site("01");
    assertThat(
            register(
                """
                {"site":"01","birthYear":1850,"sex":"FEMALE","consentVersion":"2.0",
                 "consentGivenAt":"2026-01-05T09:30:00"}
                """))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("birthYear");
    assertThat(register("{\"site\":\"01\"}")).hasStatus(400);
    assertThat(
            register(
                """
                {"site":"77","birthYear":1950,"sex":"FEMALE","consentVersion":"2.0",
                 "consentGivenAt":"2026-01-05T09:30:00"}
                """))
        .hasStatus(422);
  }

  @Test
  void listsPatientsInPages() {
    PatientSummary patient = scenario.registered(scenario.trial(CODE), "01");
    assertThat(get("/api/v1/trials/" + CODE + "/patients?size=1000", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(patient.code(), "\"size\":200");
    assertThat(get("/api/v1/trials/" + CODE + "/patients", Role.COMMITTEE_MEMBER)).hasStatus(403);
    assertThat(get("/api/v1/trials/NOWHERE/patients", Role.MONITOR)).hasStatus(404);
    assertThat(get("/api/v1/patients/NOWHERE-01-001", Role.MONITOR)).hasStatus(404);
  }

  private MvcTestResult get(String address, Role role) {
    return mvc.get().uri(address).with(people.asProgramOf(people.person(role))).exchange();
  }

  private MvcTestResult register(String body) {
    return mvc.post()
        .uri("/api/v1/trials/{code}/patients", CODE)
        .with(people.asProgramOf(people.person(Role.COORDINATOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
