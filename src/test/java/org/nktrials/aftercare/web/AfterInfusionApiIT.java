package org.nktrials.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Role;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
class AfterInfusionApiIT {

  private static final String DAY =
      """
      {"date":"DAY","platelets":"GIVEN","redCells":"NONE","growthFactor":"UNKNOWN",
       "temperature":38.4%s}
      """;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private ToxicityAssessments assessments;

  private PatientSummary patient;

  @BeforeEach
  void infuse() {
    patient = haplo.infused(haplo.trial(), 43);
  }

  private MvcTestResult post(String part, Role role, String json) {
    return mvc.post()
        .uri("/api/v1/patients/" + patient.code() + part)
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.replace("DAY", LocalDate.now(patient.site().zone()).minusDays(40).toString()))
        .exchange();
  }

  private MvcTestResult get(String part) {
    return mvc.get()
        .uri("/api/v1/patients/" + patient.code() + part)
        .with(people.asProgramOf(people.person(Role.MONITOR)))
        .exchange();
  }

  @Test
  void recordsADayAndCorrectsItWithAReason() {
    assertThat(post("/daily-support", Role.COORDINATOR, DAY.formatted(""))).hasStatus(201);
    assertThat(post("/daily-support", Role.COORDINATOR, DAY.formatted(",\"version\":0")))
        .hasStatus(422)
        .bodyText()
        .contains("reason-missing");
    String why = ",\"version\":0,\"reason\":\"typing error\"";
    String corrected = DAY.formatted(why).replace("GIVEN", "NONE");
    assertThat(post("/daily-support", Role.COORDINATOR, corrected)).hasStatus(201);
    assertThat(post("/daily-support", Role.COORDINATOR, DAY.formatted(why)))
        .hasStatus4xxClientError();
    assertThat(get("/daily-support")).hasStatusOk().bodyText().contains("\"UNKNOWN\"", "38.4");
    assertThat(post("/daily-support", Role.MONITOR, DAY.formatted(""))).hasStatus(403);
  }

  @Test
  void saysThatNoCountIsThereForRecovery() {
    assertThat(get("/recovery"))
        .hasStatusOk()
        .bodyText()
        .contains("NEUTROPHILS", "PLATELETS", "NOT_YET", "\"citation\"");
  }

  @Test
  void anInvestigatorConfirmsWhatWasComputed() {
    assertThat(
            post(
                "/assessments/gvhd",
                Role.COORDINATOR,
                """
                {"date":"DAY","rashPercent":30,"bullae":false,"bilirubinMgPerDl":0.7,
                 "upperGastrointestinal":false,"diarrhoeaMlPerDay":0,
                 "severeGastrointestinal":false}
                """))
        .hasStatus(201)
        .bodyText()
        .contains("Computed grade I");
    String one = "/assessments/" + assessments.of(patient.id()).getFirst().id();
    assertThat(post(one + "/confirm", Role.COORDINATOR, "{\"grade\":1,\"version\":0}"))
        .hasStatus(403);
    assertThat(post(one + "/confirm", Role.INVESTIGATOR, "{\"grade\":2,\"version\":0}"))
        .hasStatus(422);
    assertThat(post(one + "/confirm", Role.INVESTIGATOR, "{\"grade\":1,\"version\":0}"))
        .hasStatus(204);
    assertThat(post(one + "/cancel", Role.INVESTIGATOR, "{\"reason\":\"wrong day\",\"version\":1}"))
        .hasStatus(204);
    assertThat(get("/assessments")).hasStatusOk().bodyText().contains("\"confirmedGrade\":1");
  }

  @Test
  void saysWhatIsMissingForTheGradeOfCrs() {
    assertThat(
            post(
                "/assessments/crs",
                Role.COORDINATOR,
                "{\"date\":\"DAY\",\"temperature\":39.1,\"hypotension\":\"NO_VASOPRESSOR\"}"))
        .hasStatus(201)
        .bodyText()
        .contains("missing hypoxia");
  }

  @Test
  void anInvestigatorSignsTheVerdictOnCytopenia() {
    String verdict =
        """
        {"kind":"NOT_EVALUABLE","marrowBlasts":12,"otherCause":false,
         "explanation":"Blasts in the marrow","password":"%s"}
        """;
    String right = verdict.formatted(TestPeople.PASSWORD);
    assertThat(post("/cytopenia-verdicts", Role.COORDINATOR, right)).hasStatus(403);
    assertThat(post("/cytopenia-verdicts", Role.INVESTIGATOR, verdict.formatted("no")))
        .hasStatus(422);
    assertThat(post("/cytopenia-verdicts", Role.INVESTIGATOR, right))
        .hasStatus(201)
        .bodyText()
        .contains("NOT_EVALUABLE", "Leukaemia persists");
    assertThat(get("/cytopenia-verdicts")).hasStatusOk().bodyText().contains("NOT_EVALUABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/daily-support|{}",
        "/daily-support|{\"date\":\"DAY\",\"platelets\":\"SOME\"}",
        "/assessments/gvhd|{}",
        "/assessments/gvhd|{\"date\":\"DAY\",\"rashPercent\":101}",
        "/assessments/gvhd|{\"date\":\"DAY\",\"bilirubinMgPerDl\":1e999999}",
        "/assessments/gvhd|{\"date\":\"DAY\",\"glow\":true}",
        "/assessments/crs|{\"date\":\"2999-01-01\",\"temperature\":38}",
        "/assessments/crs|{\"date\":\"DAY\",\"temperature\":0e-999999}",
        "/assessments/crs|{\"date\":\"DAY\",\"feverTreated\":\"perhaps\"}"
      })
  void refusesWhatMakesNoSense(String part, String json) {
    MvcTestResult answer = post(part, Role.COORDINATOR, json);
    assertThat(answer.getResponse().getStatus()).isBetween(400, 422);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(assessments.of(patient.id())).isEmpty();
  }
}
