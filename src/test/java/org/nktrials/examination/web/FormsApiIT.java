package org.nktrials.examination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.examination.Examinations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
class FormsApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Examinations examinations;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private MvcTestResult post(String part, String json) {
    return mvc.post()
        .uri("/api/v1/patients/" + patient.code() + part)
        .with(people.asProgramOf(people.person(Role.COORDINATOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace("TIME", day(-2) + "T08:00"))
        .exchange();
  }

  private MvcTestResult get(String part) {
    return mvc.get()
        .uri("/api/v1/patients/" + patient.code() + part)
        .with(people.asProgramOf(people.person(Role.MONITOR)))
        .exchange();
  }

  @Test
  void recordsAndListsExaminations() {
    assertThat(
            post(
                "/examinations",
                """
                {"at":"TIME","values":[{"item":"SBP","value":118},{"item":"DBP","value":76},
                 {"item":"TEMP","notDone":"thermometer broken"}]}
                """))
        .hasStatus(201);
    assertThat(get("/examinations"))
        .hasStatusOk()
        .bodyText()
        .contains("\"SBP\"", "thermometer broken");
  }

  @Test
  void asksToConfirmAnUnlikelyValue() {
    String json = "{\"at\":\"TIME\",\"values\":[{\"item\":\"SBP\",\"value\":185%s}]}";
    assertThat(post("/examinations", json.formatted("")))
        .hasStatus(422)
        .bodyText()
        .contains("values[0]", "confirm");
    assertThat(post("/examinations", json.formatted(",\"confirmed\":true"))).hasStatus(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"at\":\"TIME\",\"values\":[]}",
        "{\"at\":\"TIME\",\"values\":[null]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"SBP\"}]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"SBP\",\"value\":1e999999}]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"SBP\",\"finding\":\"NORMAL\"}]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"ECG_RESULT\",\"value\":1}]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"GLOW\",\"value\":1}]}",
        "{\"at\":\"TIME\",\"values\":[{\"item\":\"HR\",\"value\":70},{\"item\":\"HR\",\"value\":71}]}",
        "{\"at\":\"soon\",\"values\":[{\"item\":\"HR\",\"value\":70}]}"
      })
  void refusesWhatMakesNoSense(String json) {
    assertThat(post("/examinations", json).getResponse().getStatus()).isBetween(400, 422);
    assertThat(examinations.of(patient.id())).isEmpty();
  }

  @Test
  void recordsAndListsMedicationWithPartialDates() {
    assertThat(
            post(
                "/medication",
                "{\"drug\":\"Prednisone\",\"indication\":\"rash\",\"start\":\"2024-03\",\"ongoing\":true}"))
        .hasStatus(201)
        .bodyText()
        .contains("Systemic corticosteroids");
    assertThat(post("/medication", "{\"drug\":\"x\",\"indication\":\"y\",\"end\":\"2023-02-30\"}"))
        .hasStatus(422)
        .bodyText()
        .contains("\"end\"");
    assertThat(get("/medication")).hasStatusOk().bodyText().contains("2024-03");
  }
}
