package org.nktrials.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.Chimerisms;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("HAPLO-03")
@IntegrationTest
@AutoConfigureMockMvc
class ChimerismApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private Chimerisms chimerisms;

  private PatientSummary patient;

  @BeforeEach
  void infuse() {
    patient = haplo.infused(haplo.trial(), 30);
  }

  private MvcTestResult post(String part, Role role, String json) {
    return mvc.post()
        .uri("/api/v1/patients/" + patient.code() + "/chimerism" + part)
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace("DAY", LocalDate.now(patient.site().zone()).minusDays(16).toString()))
        .exchange();
  }

  private static String result(String rest) {
    return "{\"date\":\"DAY\",\"method\":\"STR\",\"fraction\":\"NK\"," + rest + "}";
  }

  @Test
  void entersListsAndCancels() {
    String below = result("\"qualifier\":\"LESS\",\"value\":1,\"detection\":0.1");
    assertThat(post("", Role.MONITOR, below)).hasStatus(403);
    assertThat(post("", Role.LABORATORY, below)).hasStatus(201);
    assertThat(post("", Role.LABORATORY, below))
        .hasStatus(422)
        .bodyText()
        .contains("already-there");
    String one = "/" + chimerisms.of(patient.id()).getFirst().id();
    assertThat(post(one + "/cancel", Role.LABORATORY, "{\"version\":0}")).hasStatus(422);
    assertThat(post(one + "/cancel", Role.LABORATORY, "{\"reason\":\"mixed up\",\"version\":0}"))
        .hasStatus(204);
    assertThat(
            mvc.get()
                .uri("/api/v1/patients/" + patient.code() + "/chimerism")
                .with(people.asProgramOf(people.person(Role.MONITOR))))
        .hasStatusOk()
        .bodyText()
        .contains("\"LESS\"", "\"cancelledAt\":\"2");
  }

  @Test
  void releasesByAnotherPersonAndCorrectsAfterwards() {
    assertThat(post("", Role.COORDINATOR, result("\"qualifier\":\"EXACT\",\"value\":12")))
        .hasStatus(201)
        .bodyText()
        .contains("TO_RELEASE");
    String one = "/" + chimerisms.of(patient.id()).getFirst().id();
    assertThat(post(one + "/release", Role.COORDINATOR, "{\"version\":0}")).hasStatus(403);
    assertThat(post(one + "/release", Role.LABORATORY, "{\"version\":0}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"state\":\"RELEASED\"");
    assertThat(post(one + "/cancel", Role.LABORATORY, "{\"reason\":\"wrong\",\"version\":1}"))
        .hasStatus(422)
        .bodyText()
        .contains("It is released");
    String correction = "{\"qualifier\":\"NOT_EVALUABLE\",\"reason\":\"Clotted\",\"version\":1%s}";
    assertThat(post(one + "/correct", Role.LABORATORY, correction.formatted(",\"value\":1")))
        .hasStatus(422)
        .bodyText()
        .contains("Either a value");
    assertThat(post(one + "/correct", Role.LABORATORY, correction.formatted("")))
        .hasStatus(201)
        .bodyText()
        .contains("NOT_EVALUABLE", "TO_RELEASE", "Clotted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"value\":1",
        "\"qualifier\":\"EXACT\"",
        "\"qualifier\":\"EXACT\",\"value\":0",
        "\"qualifier\":\"EXACT\",\"value\":1e999999",
        "\"qualifier\":\"EXACT\",\"value\":1,\"glow\":2",
        "\"qualifier\":\"NOT_DETECTED\"",
        "\"qualifier\":\"NOT_DETECTED\",\"value\":1,\"detection\":1",
        "\"qualifier\":\"EXACT\",\"value\":1,\"quantification\":1"
      })
  void refusesWhatMakesNoSense(String rest) {
    MvcTestResult answer = post("", Role.LABORATORY, result(rest));
    assertThat(answer.getResponse().getStatus()).isBetween(400, 422);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(chimerisms.of(patient.id())).isEmpty();
  }
}
