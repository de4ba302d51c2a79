package org.nktrials.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
@Import(LaboratoryScenario.class)
class LaboratoryApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private LaboratoryScenario scenario;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void begin() {
    trial = scenario.trial();
    scenario.laboratory(trial);
    patient = scenario.patient(trial, "01");
  }

  private MvcTestResult post(String address, Role role, String body) {
    return mvc.post()
        .uri("/api/v1" + address)
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String address, Role role) {
    return mvc.get()
        .uri("/api/v1" + address)
        .with(people.asProgramOf(people.person(role)))
        .exchange();
  }

  private String results() {
    return "/patients/" + patient.code() + "/laboratory-results";
  }

  private String sample(String value, String unit) {
    return """
    {"laboratory":"BIO","sampledAt":"%s","rows":[{"analyte":"ANC","value":"%s","unit":"%s"}]}\
    """
        .formatted(scenario.at(-2), value, unit);
  }

  @Test
  void entersAndLists() {
    assertThat(post(results(), Role.LABORATORY, sample("<0.1", "G/L")))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$[0].grade")
        .isEqualTo(4);
    MvcTestResult listed = get(results() + "?analyte=ANC&grade=3", Role.MONITOR);
    assertThat(listed).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(listed).bodyJson().extractingPath("$.results[0].comparator").isEqualTo("<");
    assertThat(listed).bodyJson().extractingPath("$.results[0].unit").isEqualTo("10*9/L");
  }

  @Test
  void refusesWithACodeForEachProblem() {
    assertThat(post(results(), Role.LABORATORY, sample("many", "furlong")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].code")
        .asArray()
        .containsExactly("not-a-number", "unit-unknown");
    assertThat(post(results(), Role.LABORATORY, "{}")).hasStatus(400);
    assertThat(post(results(), Role.LABORATORY, "{\"rows\":[null]}")).hasStatus(400);
    assertThat(post(results(), Role.LABORATORY, "{\"colour\":\"red\"}")).hasStatus(400);
    assertThat(post(results(), Role.MONITOR, sample("1.0", "G/L"))).hasStatus(403);
    assertThat(get(results() + "?analyte=GOLD", Role.MONITOR)).hasStatus(400);
  }

  @Test
  void addsLaboratoriesAndRanges() {
    String list = "/trials/" + trial.code() + "/laboratories";
    assertThat(post(list, Role.LABORATORY, "{\"code\":\"TWO\",\"name\":\"Second\"}"))
        .hasStatus(201);
    String range =
        """
        {"analyte":"HGB","validFrom":"2026-01-01","lower":"12.0","upper":"16.0","unit":"g/dL"}\
        """;
    assertThat(post(list + "/TWO/ranges", Role.LABORATORY, range)).hasStatus(201);
    assertThat(post(list + "/TWO/ranges", Role.COORDINATOR, range)).hasStatus(403);
    assertThat(get(list + "/TWO/ranges", Role.MONITOR))
        .bodyJson()
        .extractingPath("$[0].limits.lower")
        .isEqualTo(120);
    assertThat(get(list, Role.MONITOR)).bodyJson().extractingPath("$.length()").isEqualTo(2);
  }
}
