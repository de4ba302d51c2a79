package org.nktrials.cohort.pack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Packs on pages and for programs. */
@Requirement("UNIT-10")
@IntegrationTest
@AutoConfigureMockMvc
class PackPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private CohortScenario scenario;
  @Autowired private TestPeople people;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void evaluateOnePatient() {
    trial = scenario.startedTrial();
    patient = scenario.evaluated(trial, "01", 1, VerdictKind.DLT);
  }

  @Test
  void arePreparedReadAndCompared() {
    assertThat(get("/packs", Role.COORDINATOR)).bodyText().contains("No pack yet", "Prepare pack");
    assertThat(prepare("", UUID.randomUUID().toString(), Role.COORDINATOR))
        .hasRedirectedUrl(path("/packs/1"));
    assertThat(get("/packs/1", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains(patient.code(), "/patients/" + patient.code() + "/verdict", "DLT narratives");
    assertThat(get("/packs/1", Role.COMMITTEE_MEMBER))
        .bodyText()
        .contains("Patient 1, site 01", "without their code", "Record the meeting")
        .doesNotContain(patient.code());
    assertThat(get("/packs/1/check", Role.MONITOR)).bodyText().contains("Nothing differs");
    MvcTestResult pdf = get("/packs/1/pdf", Role.STATISTICIAN);
    assertThat(pdf).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
    assertThat(pdf)
        .headers()
        .hasValue(
            "Content-Disposition",
            "attachment; filename=\"%s-pack-1.pdf\""
                .formatted(trial.code().toLowerCase(Locale.ROOT)));
    assertThat(get("/packs", Role.COMMITTEE_MEMBER))
        .bodyText()
        .contains("Pack 1")
        .doesNotContain("Prepare pack");
  }

  @Test
  void keepWhatWasTyped() {
    String submission = UUID.randomUUID().toString();
    for (String wrong :
        new String[] {"tomorrow", "2026-02-30T10:00", "2190-01-01T10:00", "1999-01-01T10:00"}) {
      assertThat(prepare(wrong, submission, Role.COORDINATOR))
          .as(wrong)
          .hasStatus(422)
          .bodyText()
          .contains("value=\"" + wrong, submission);
    }
    assertThat(prepare("", "", Role.COORDINATOR)).hasStatus(422);
    assertThat(prepare("", "x", Role.COORDINATOR)).hasStatus(422);
    assertThat(prepare("", submission, Role.MONITOR)).hasStatus(403);
    assertThat(prepare("", submission, Role.COORDINATOR)).hasRedirectedUrl(path("/packs/1"));
    assertThat(prepare("", submission, Role.COORDINATOR)).hasRedirectedUrl(path("/packs/1"));
    assertThat(get("/packs/2", Role.COORDINATOR)).hasStatus(404);
  }

  private MvcTestResult prepare(String cutOff, String submission, Role role) {
    return mvc.post()
        .uri(path("/packs"))
        .param("cutOff", cutOff)
        .param("submissionId", submission)
        .with(people.as(role))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(String path, Role role) {
    return mvc.get().uri(path(path)).with(people.as(role)).exchange();
  }

  private String path(String path) {
    return "/trials/" + trial.code() + path;
  }
}
