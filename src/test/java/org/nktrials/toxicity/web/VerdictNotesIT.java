package org.nktrials.toxicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.DoubtedVerdicts;
import org.nktrials.toxicity.LateFinding;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Late findings and the sponsor's comments on the page of the verdict and for programs. */
@Requirement("DLT-06")
@IntegrationTest
@AutoConfigureMockMvc
@Import(DoubtedVerdicts.class)
class VerdictNotesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private DoubtedVerdicts doubted;

  private PatientSummary patient;

  @BeforeEach
  void doubt() {
    patient = doubted.patient();
  }

  private MvcTestResult page(Role role) {
    return mvc.get()
        .uri("/patients/{code}/verdict", patient.code())
        .with(people.as(role))
        .exchange();
  }

  private MockMvcRequestBuilder post(Role role, String rest, Object id) {
    return mvc.post()
        .uri("/patients/{code}/verdict" + rest, patient.code(), id)
        .with(people.as(role))
        .with(csrf());
  }

  private MockMvcRequestBuilder comment(Role role) {
    return post(role, "/{verdict}/comments", doubted.verdict(patient));
  }

  private MockMvcRequestBuilder keep() {
    LateFinding finding = doubted.finding(patient);
    return post(Role.INVESTIGATOR, "/findings/{finding}/keep", finding.id())
        .param("version", String.valueOf(finding.version()));
  }

  @Test
  void showsNumbersWithTheirDatesAndThatTheRulesNoLongerAgree() {
    assertThat(page(Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "The rules no longer agree with the signed verdict",
            "Platelets below 25 ×10⁹/L: 20 on ",
            "An investigator looks at it.",
            "no comment")
        .doesNotContain("The signed verdict stands</button>", "Comment of the sponsor");
    assertThat(page(Role.INVESTIGATOR)).bodyText().contains("The signed verdict stands</button>");
  }

  @Test
  void investigatorSaysWhyTheVerdictStands() {
    assertThat(keep().param("reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say why the signed verdict stands.");
    assertThat(keep().param("reason", "x".repeat(901)))
        .hasStatus(422)
        .bodyText()
        .contains("At most 900 characters.", "xxxxx");
    assertThat(keep().param("reason", "Clotted tube"))
        .hasRedirectedUrl("/patients/" + patient.code() + "/verdict");
    assertThat(page(Role.MONITOR))
        .bodyText()
        .contains("Late findings, settled", "The signed verdict stands: Clotted tube")
        .doesNotContain("The rules no longer agree");
    assertThat(keep().param("reason", "Again"))
        .hasStatus(422)
        .bodyText()
        .contains("This is settled already.");
  }

  @Test
  void sponsorCommentsOnceAndTheVerdictStands() {
    String submission = UUID.randomUUID().toString();
    assertThat(page(Role.SPONSOR_SAFETY)).bodyText().contains("Comment of the sponsor");
    assertThat(comment(Role.SPONSOR_SAFETY).param("submissionId", submission))
        .hasStatus(422)
        .bodyText()
        .contains("Write a comment.", submission);
    for (int sent = 0; sent < 2; sent++) {
      assertThat(
              comment(Role.SPONSOR_SAFETY)
                  .param("submissionId", submission)
                  .param("comment", "We would have <counted> it"))
          .hasStatus3xxRedirection();
    }
    assertThat(page(Role.MONITOR))
        .bodyText()
        .containsOnlyOnce("We would have &lt;counted&gt; it")
        .contains("Test sponsor-safety", "stands");
    assertThat(comment(Role.INVESTIGATOR).param("comment", "Mine")).hasStatus(403);
    assertThat(
            post(Role.SPONSOR_SAFETY, "/{verdict}/comments", UUID.randomUUID())
                .param("submissionId", UUID.randomUUID().toString())
                .param("comment", "On no verdict"))
        .hasStatus(404);
  }

  @Test
  void programsReadAndWriteTheSame() {
    String api = "/api/v1/patients/" + patient.code() + "/verdicts";
    assertThat(
            mvc.post()
                .uri(api + "/" + doubted.verdict(patient) + "/comments")
                .with(people.asProgramOf(people.person(Role.SPONSOR_SAFETY)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"comment\":\"Agreed\",\"submissionId\":\"" + UUID.randomUUID() + "\"}"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.enteredBy")
        .isEqualTo("Test sponsor-safety");
    assertThat(
            mvc.get().uri(api + "/comments").with(people.asProgramOf(people.person(Role.MONITOR))))
        .bodyJson()
        .extractingPath("$[0].comment")
        .isEqualTo("Agreed");
    assertThat(
            mvc.get().uri(api + "/findings").with(people.asProgramOf(people.person(Role.MONITOR))))
        .bodyJson()
        .extractingPath("$[0].proposed")
        .isEqualTo("DLT");
  }
}
