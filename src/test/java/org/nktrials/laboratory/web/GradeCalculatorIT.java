package org.nktrials.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class GradeCalculatorIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  private MvcTestResult ask(String body) {
    return mvc.post()
        .uri("/api/v1/rules/ctcae-grade")
        .with(people.asProgramOf(people.person(Role.MONITOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void answersTheExampleOfTheContract() {
    MvcTestResult answer =
        ask(
            """
            {"version":"5.0","analyte":"ANC","value":0.4,"comparator":null,"unit":"10*9/L",
             "lln":1.8,"uln":7.5,"baseline":null,"symptomatic":null}\
            """);
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.term").isEqualTo("Neutrophil count decreased");
    assertThat(answer).bodyJson().extractingPath("$.grade").isEqualTo(4);
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("GRADED");
    assertThat(answer).bodyJson().extractingPath("$.needs").asArray().isEmpty();
    assertThat(answer).bodyJson().extractingPath("$.reasons[0].source.citation").isNotNull();
  }

  /** By the published tables of CTCAE 5.0 and 6.0. */
  @Requirement("CTCAE-02")
  @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
  @CsvSource({
    "5.0, ANC, 0.4, 10*9/L, 4, 'lln:1.8'",
    "6.0, ANC, 0.4, 10*9/L, 3, 'lln:1.8'",
    "5.0, ANC, 900, /mm3, 3, 'lln:1800'",
    "5.0, ANC, 4.0, G/L, 0, 'lln:1.8,uln:7.5'",
    "5.0, HGB, 7.9, g/dL, 3, 'lln:12'",
    "5.0, HGB, 8.0, g/dL, 2, 'lln:12'",
    "5.0, PLT, 25, 10*9/L, 3, 'lln:150'",
    "5.0, ALT, 226, U/L, 3, 'uln:45,baseline:30'",
    "5.0, ALT, 225, U/L, 2, 'uln:45,baseline:30'",
    "5.0, CREAT, 2.0, mg/dL, 2, 'uln:1.2,baseline:0.9'",
    "5.0, CREAT, 3.0, mg/dL, 3, 'uln:1.2,baseline:0.9'",
    "5.0, K, 2.9, mmol/L, 3, 'lln:3.5,uln:5.0'",
    "5.0, CA_CORR, 7.0, mg/dL, 3, 'lln:8.5,uln:10.5'",
    "5.0, ALB, 2.5, g/dL, 2, 'lln:3.5'",
    "5.0, INR, 1.6, 1, 2, 'onAnticoagulant:false'",
  })
  void gradesByThePublishedTables(
      String version, String analyte, String value, String unit, int grade, String more) {
    String rest = more.replaceAll("([A-Za-z]+):", "\"$1\":");
    MvcTestResult answer =
        ask(
            "{\"version\":\"%s\",\"analyte\":\"%s\",\"value\":%s,\"unit\":\"%s\",%s}"
                .formatted(version, analyte, value, unit, rest));
    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.grade").isEqualTo(grade);
  }

  @Test
  void saysWhatIsMissingOrUnknown() {
    MvcTestResult sodium =
        ask(
            "{\"version\":\"5.0\",\"analyte\":\"NA\",\"value\":127,\"unit\":\"mmol/L\",\"lln\":136}");
    assertThat(sodium).bodyJson().extractingPath("$.status").isEqualTo("NEEDS_INPUT");
    assertThat(sodium).bodyJson().extractingPath("$.needs").asArray().contains("SYMPTOMS");
    assertThat(
            ask(
                "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1.7,\"comparator\":\">\","
                    + "\"unit\":\"G/L\",\"lln\":1.8}"))
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("UNKNOWN");
    assertThat(ask("{\"version\":\"6.0\",\"analyte\":\"ALB\",\"value\":20,\"unit\":\"g/L\"}"))
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("UNKNOWN");
    assertThat(ask("{\"version\":\"5.0\",\"analyte\":\"GOLD\",\"value\":20,\"unit\":\"g/L\"}"))
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"version\":\"4.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"G/L\"}",
        "{\"version\":5.0,\"analyte\":\"ANC\",\"value\":1,\"unit\":\"G/L\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":\"1\",\"unit\":\"G/L\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":-1,\"unit\":\"G/L\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1e999999999,\"unit\":\"G/L\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"furlong\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"g/L\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"G/L\",\"lln\":9,\"uln\":2}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"G/L\",\"comparator\":\"~\"}",
        "{\"version\":\"5.0\",\"analyte\":\"ANC\",\"value\":1,\"unit\":\"G/L\",\"colour\":\"red\"}",
      })
  void refusesWhatIsNoQuestion(String body) {
    assertThat(ask(body)).hasStatus(400);
  }
}
