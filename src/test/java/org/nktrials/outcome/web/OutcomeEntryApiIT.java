package org.nktrials.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.ImmuneResult;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
@AutoConfigureMockMvc
@Import(SampleScenario.class)
class OutcomeEntryApiIT {

  @Autowired private SampleScenario samples;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  private MvcTestResult post(RequestPostProcessor person, String path, String body) {
    return mvc.post()
        .uri("/api/v1" + path)
        .with(person)
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  @Test
  void progressionIsRecordedOnceAndDeathNeedsItsCause() {
    PatientSummary patient = samples.patient();
    String path = "/patients/" + patient.code() + "/outcome/follow-up";
    String body =
        """
        {"kind":"PROGRESSION_IMAGING","date":"%s","submissionId":"%s"}
        """
            .formatted(LocalDate.now().minusDays(1), UUID.randomUUID());
    assertThat(post(people.as(Role.COORDINATOR), path, body))
        .hasStatus(201)
        .bodyText()
        .contains("\"event\":true");
    assertThat(post(people.as(Role.COORDINATOR), path, body)).hasStatus(201);
    assertThat(post(people.as(Role.MONITOR), path, body)).hasStatus(403);
    assertThat(
            post(
                people.as(Role.COORDINATOR),
                path,
                "{\"kind\":\"DIED\",\"date\":\"%s\"}".formatted(LocalDate.now())))
        .hasStatus4xxClientError()
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("\"field\":\"note\"");
    assertThat(post(people.as(Role.COORDINATOR), path, "{\"kind\":\"SOLD\"}"))
        .hasStatus(400)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void tumoursAreMeasuredExactlyWhereASizeIsGiven() {
    PatientSummary patient = samples.patient();
    String path = "/patients/" + patient.code() + "/outcome";
    assertThat(
            post(
                people.as(Role.COORDINATOR),
                path + "/lesions",
                """
                {"kind":"TARGET","organ":"liver","description":"segment VII","nodal":false,"method":"CT",
                  "date":"%s","sizeMm":25}
                """
                    .formatted(LocalDate.now().minusDays(30))))
        .hasStatus(201);
    String assessed =
        """
        {"date":"%s","targets":[{"lesion":1,"state":"%s"%s}],"nonTarget":"NONE_AT_BASELINE","newLesion":false}
        """;
    LocalDate on = LocalDate.now().minusDays(1);
    assertThat(
            post(
                people.as(Role.COORDINATOR),
                path + "/tumours",
                assessed.formatted(on, "MEASURED", "")))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("targets[0].sizeMm");
    assertThat(
            post(
                people.as(Role.COORDINATOR),
                path + "/tumours",
                assessed.formatted(
                    on, "MEASURED", ",\"sizeMm\":10},{\"lesion\":1,\"state\":\"GONE\"")))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("\"field\":\"size1\"", "read twice");
    assertThat(
            post(
                people.as(Role.COORDINATOR),
                path + "/tumours",
                assessed.formatted(on, "MEASURED", ",\"sizeMm\":10")))
        .hasStatus(201)
        .bodyText()
        .contains("\"bestChangePercent\":-60");
  }

  @Requirement("IMMUNE-05")
  @Test
  void valuesAndAssaysWaitForASecondPerson() {
    ImmuneSample sample = samples.received(samples.patient(), "C1D1");
    String path = "/samples/" + sample.code();
    String body =
        """
        {"rows":[{"parameter":"%s","value":5,"qualifier":"LESS","method":"SINGLE_PLATFORM"}],"submissionId":"%s"}
        """;
    assertThat(
            post(
                people.as(Role.LABORATORY),
                path + "/results",
                body.formatted("GLOW", UUID.randomUUID())))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("rows[0].parameter");
    String valid = body.formatted("NK_ABS", UUID.randomUUID());
    assertThat(post(people.as(Role.LABORATORY), path + "/results", valid))
        .hasStatus(201)
        .bodyText()
        .contains("TO_RELEASE");
    assertThat(post(people.as(Role.LABORATORY), path + "/results", valid)).hasStatus(201);
    assertThat(
            post(
                people.as(Role.LABORATORY),
                path + "/assays",
                """
                {"assay":"CYTOTOXICITY","target":"K562","withTarget":42,"withoutTarget":4}
                """))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("\"field\":\"effectors\"");
    assertThat(
            post(
                people.as(Role.LABORATORY),
                path + "/assays",
                """
                {"assay":"CYTOTOXICITY","target":"K562","effectors":10,"withTarget":42,"withoutTarget":4}
                """))
        .hasStatus(201);
    assertThat(post(people.as(Role.LABORATORY), path + "/release", "{}"))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("Another person");
    assertThat(post(people.as(samples.second()), path + "/release", "{}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"released\":2");
  }

  @Test
  void anOutcomeIsCancelledByItsVersionAndStaysReadable() throws UnsupportedEncodingException {
    PatientSummary patient = samples.patient();
    String path = "/patients/" + patient.code() + "/outcome";
    String told =
        post(
                people.as(Role.COORDINATOR),
                path + "/follow-up",
                "{\"kind\":\"PROGRESSION_IMAGING\",\"date\":\"%s\"}"
                    .formatted(LocalDate.now().minusDays(1)))
            .getResponse()
            .getContentAsString();
    String id = JsonPath.read(told, "$.records[0].id");
    String cancel = path + "/follow-up/" + id + "/cancel";
    assertThat(post(people.as(Role.COORDINATOR), cancel, "{\"version\":0}"))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("reason");
    String why = "{\"reason\":\"Another patient\",\"version\":%d}";
    assertThat(post(people.as(Role.COORDINATOR), cancel, why.formatted(7)))
        .hasStatus4xxClientError()
        .bodyText()
        .contains("stale-version");
    assertThat(post(people.as(Role.COORDINATOR), cancel.replace("follow-up", "fate"), why))
        .hasStatus4xxClientError();
    assertThat(post(people.as(Role.MONITOR), cancel, why.formatted(0))).hasStatus(403);
    assertThat(post(people.as(Role.COORDINATOR), cancel, why.formatted(0)))
        .hasStatusOk()
        .bodyText()
        .contains("\"part\":\"follow-up\"", "\"cancelledAt\":\"2")
        .doesNotContain("\"event\":true");
  }

  @Test
  void aReleasedValueIsCorrectedByANewVersionAndAWaitingOneWithdrawn() {
    ImmuneSample sample = samples.received(samples.patient(), "C1D1");
    ImmuneResult value = samples.record(SampleScenario.value(sample, "NK_ABS", "200")).getFirst();
    AssayResult assay = samples.cytotoxicity(sample);
    samples.release(sample);
    String path = "/samples/" + sample.code();
    String one = path + "/results/" + value.id();
    RequestPostProcessor me = people.as(Role.LABORATORY);
    String withdraw = "{\"reason\":\"Another tube\",\"version\":%d}";
    assertThat(post(me, one + "/withdraw", withdraw.formatted(1)))
        .hasStatus(422)
        .bodyText()
        .contains("It is released");
    String better = "{\"value\":210,\"qualifier\":\"EXACT\",\"reason\":\"Misread\",\"version\":%d}";
    assertThat(post(me, one + "/correct", better.formatted(0)))
        .hasStatus(409)
        .bodyText()
        .contains("stale-version");
    assertThat(post(people.as(Role.MONITOR), one + "/correct", better.formatted(1))).hasStatus(403);
    assertThat(post(me, one + "/correct", better.formatted(1)))
        .hasStatus(201)
        .bodyText()
        .contains("TO_RELEASE", "210", "Misread");
    assertThat(
            post(
                me,
                path + "/assays/" + assay.id() + "/correct",
                """
                {"assay":{"assay":"CYTOTOXICITY","target":"K562","effectors":10,"withTarget":40,
                  "withoutTarget":4},"reason":"Misread"}
                """))
        .hasStatus(201)
        .bodyText()
        .contains("TO_RELEASE");
    ImmuneResult wrong = samples.record(SampleScenario.value(sample, "CD4_ABS", "9")).getFirst();
    assertThat(post(me, path + "/results/" + wrong.id() + "/withdraw", withdraw.formatted(0)))
        .hasStatus(204);
    assertThat(mvc.get().uri("/api/v1" + path + "/results").with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("\"supersededBy\":\"", "WITHDRAWN", "TO_RELEASE");
    assertThat(mvc.get().uri("/api/v1" + path + "/assays").with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("\"supersededBy\":\"", "TO_RELEASE");
  }
}
