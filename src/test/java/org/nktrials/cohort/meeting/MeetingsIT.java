package org.nktrials.cohort.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.cohort.pack.Packs;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/** The record of a meeting, its quorum, and the decision that it took. */
@Requirement("UNIT-11")
@IntegrationTest
@AutoConfigureMockMvc
class MeetingsIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private CohortScenario scenario;
  @Autowired private Packs packs;
  @Autowired private Meetings meetings;
  @Autowired private TestPeople people;

  private TrialSummary trial;

  @BeforeEach
  void evaluateThreePatients() {
    trial = scenario.startedTrial();
    scenario.cohortWithoutDlt(trial, 1);
  }

  @Test
  void isShownOnTheDecisionAndItsDocument() throws IOException {
    people.doing(
        Role.STATISTICIAN,
        () -> packs.prepare(new PreparePack(trial.code(), null, TimeOrderedId.next())));
    assertThat(record(quorate("pack", "1"))).hasRedirectedUrl(path("/meetings/1"));
    assertThat(get("/meetings/1", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("quorum", "Test committee-member", "Olga Oncologist", "name typed", "pack 1");
    assertThat(get("/decisions/new", Role.INVESTIGATOR)).bodyText().contains("Meeting 1 of");
    assertThat(decide(Map.of("meeting", "1"))).hasRedirectedUrl(path("/decisions/1"));
    assertThat(get("/decisions/1", Role.MONITOR))
        .bodyText()
        .contains(
            "Meeting 1", "Olga Oncologist", "the sponsor&#39;s physician", "Pack 1, data cut");
    MvcTestResult pdf = get("/decisions/1/pdf", Role.MONITOR);
    try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("decision 1", "Olga Oncologist", "There was a quorum", "signature awaited")
          .contains("Page 1 of")
          .doesNotContain("@page");
    }
  }

  @Test
  void isLinkedToADecisionSignedBefore() {
    int number = scenario.decide(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    assertThat(get("/decisions/1", Role.COMMITTEE_MEMBER))
        .bodyText()
        .contains("No meeting is recorded for this decision.", "Record it");
    assertThat(record(quorate("decision", String.valueOf(number)))).hasStatus(302);
    assertThat(get("/decisions/1", Role.COMMITTEE_MEMBER)).bodyText().contains("Meeting 1");
    assertThat(record(quorate("decision", "1")))
        .hasStatus(422)
        .bodyText()
        .contains("Decision 1 has a meeting already.");
    assertThat(record(quorate("decision", "7"))).hasStatus(422);
    assertThat(record(quorate("pack", "7"))).hasStatus(422).bodyText().contains("no pack 7");
  }

  @Test
  void needsAReasonWithoutQuorum() {
    Map<String, String> alone = Map.of("attendees[1].person", "", "attendees[1].role", "");
    assertThat(record(alone))
        .hasStatus(422)
        .bodyText()
        .contains("There was no quorum; missing: principal investigator", "Olga Oncologist");
    LinkedMultiValueMap<String, String> excused = form(alone);
    excused.set("noQuorumReason", "Two members were ill");
    assertThat(post(excused, Role.COMMITTEE_MEMBER)).hasStatus(302);
    assertThat(get("/meetings/1", Role.MONITOR))
        .bodyText()
        .contains("no quorum", "missing: principal investigator", "Two members were ill");
  }

  @Test
  void acceptsDelegatesButNoPretenders() {
    Map<String, String> typed =
        Map.of(
            "attendees[0].person", "",
            "attendees[0].name", "Victor Vice",
            "attendees[0].role", "COMMITTEE_CHAIR");
    assertThat(record(typed))
        .hasStatus(422)
        .bodyText()
        .contains("Victor Vice does not hold the capacity committee chair.");
    LinkedMultiValueMap<String, String> delegated = form(typed);
    delegated.set("attendees[0].delegatedBy", "Test committee-member");
    assertThat(post(delegated, Role.INVESTIGATOR)).hasStatus(302);
    assertThat(get("/meetings", Role.MONITOR)).bodyText().contains("Meeting 1");
  }

  @Test
  void keepsWhatWasTypedWhateverIsWrong() {
    for (Map<String, String> wrong :
        new Map[] {
          Map.of("heldOn", "yesterday"),
          Map.of("heldOn", "2190-01-01"),
          Map.of("heldOn", "1999-01-01"),
          Map.of("attendees[2].role", "KING"),
          Map.of("attendees[2].person", "nobody"),
          Map.of("attendees[2].person", UUID.randomUUID().toString(), "attendees[2].name", ""),
          Map.of("attendees[2].name", "x".repeat(201)),
          Map.of("minutes", "x".repeat(4001)),
          Map.of("pack", "first"),
          Map.of("submissionId", "none")
        }) {
      assertThat(record(wrong))
          .as(wrong.toString())
          .hasStatus(422)
          .bodyText()
          .contains("the sponsor&#39;s physician");
    }
    assertThat(people.doing(Role.MONITOR, () -> meetings.ofTrial(trial.code()))).isEmpty();
  }

  @Test
  void isRecordedOnceWhenSubmittedTwice() {
    LinkedMultiValueMap<String, String> form = form(Map.of());
    assertThat(post(form, Role.INVESTIGATOR)).hasRedirectedUrl(path("/meetings/1"));
    assertThat(post(form, Role.INVESTIGATOR)).hasRedirectedUrl(path("/meetings/1"));
    assertThat(people.doing(Role.MONITOR, () -> meetings.ofTrial(trial.code()))).hasSize(1);
  }

  @Test
  void belongsToThoseWhoDecide() {
    assertThat(post(form(Map.of()), Role.COORDINATOR)).hasStatus(403);
    assertThat(get("/meetings/new", Role.MONITOR)).hasStatus(403);
    assertThat(get("/meetings/3", Role.MONITOR)).hasStatus(404);
    assertThat(decide(Map.of("meeting", "9")))
        .hasStatus(422)
        .bodyText()
        .contains("The trial has no meeting 9.");
  }

  private Map<String, String> quorate(String field, String value) {
    return Map.of(field, value);
  }

  private MvcTestResult record(Map<String, String> typed) {
    return post(form(typed), Role.INVESTIGATOR);
  }

  private LinkedMultiValueMap<String, String> form(Map<String, String> typed) {
    var form = new LinkedMultiValueMap<String, String>();
    form.set("heldOn", LocalDate.now().toString());
    form.set("submissionId", UUID.randomUUID().toString());
    form.set("attendees[0].person", people.person(Role.COMMITTEE_MEMBER).id().toString());
    form.set("attendees[0].role", "COMMITTEE_CHAIR");
    form.set("attendees[1].person", people.person(Role.INVESTIGATOR).id().toString());
    form.set("attendees[1].role", "PRINCIPAL_INVESTIGATOR");
    form.set("attendees[2].name", "Olga Oncologist");
    form.set("attendees[2].role", "MEMBER");
    form.set("attendees[2].delegatedBy", "the sponsor's physician");
    typed.forEach(form::set);
    return form;
  }

  private MvcTestResult post(LinkedMultiValueMap<String, String> form, Role role) {
    return mvc.post()
        .uri(path("/meetings"))
        .params(form)
        .with(people.as(role))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult decide(Map<String, String> typed) {
    var params = new LinkedMultiValueMap<String, String>();
    params.set("choice", "ESCALATE:2");
    params.set("capacity", "PRINCIPAL_INVESTIGATOR");
    params.set("inputsHash", scenario.present(trial));
    params.set("password", TestPeople.PASSWORD);
    typed.forEach(params::set);
    return mvc.post()
        .uri(path("/decisions"))
        .params(params)
        .with(people.as(Role.INVESTIGATOR))
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
