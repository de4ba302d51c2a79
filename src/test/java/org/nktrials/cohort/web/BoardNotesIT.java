package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.enrolment.WaitingList;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.DoubtedVerdicts;
import org.nktrials.toxicity.LateFinding;
import org.nktrials.treatment.WithholdDose;
import org.nktrials.treatment.Withholdings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the board says beside states and counts: withheld doses, offers, late events, findings. */
@IntegrationTest
@AutoConfigureMockMvc
@Import(DoubtedVerdicts.class)
class BoardNotesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private CohortScenario scenario;
  @Autowired private DoubtedVerdicts doubted;
  @Autowired private Withholdings withholdings;
  @Autowired private AdverseEvents events;
  @Autowired private WaitingList waiting;

  private TrialSummary trial;
  private SignedInPerson ofSite01;

  @BeforeEach
  void startTrial() {
    trial = scenario.startedTrial();
    UUID site = people.site("01").id();
    ofSite01 = people.person("coordinator-of-01", new Grant(Role.COORDINATOR, null, site, null));
  }

  @Test
  void aCellNamesWhoWithheldADoseToThoseWhoMaySeeThePatient() {
    PatientSummary patient = scenario.treated(trial, "02", 1, 3);
    people.doing(
        Role.COORDINATOR,
        () ->
            withholdings.withhold(
                new WithholdDose(patient.code(), "IL2", "Fever", TimeOrderedId.next())));
    assertThat(board(people.person(Role.INVESTIGATOR)))
        .contains("IL2 withheld by Test coordinator, since");
    assertThat(board(ofSite01)).contains("site 02").doesNotContain("withheld by");
  }

  @Test
  void aPlaceOfferedToAWaitingSiteIsACell() {
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          var request = waiting.request(trial.code(), people.site("02").id(), TimeOrderedId.next());
          waiting.offer(trial.code(), request.id(), 1, request.version(), null);
          return true;
        });
    assertThat(board(people.person(Role.INVESTIGATOR)))
        .contains("offered to site 02", "R-001, kept until", "offered at Level I · 3 MIU/day")
        .contains("free 2");
  }

  @Test
  void severeEventsAfterTheWindowAreShownAndNotCounted() {
    PatientSummary patient = scenario.cohortWithoutDlt(trial, 1).getFirst();
    people.doing(
        Role.INVESTIGATOR,
        () -> events.record(patient.code(), fatigue(patient), TimeOrderedId.next()));
    assertThat(board(people.person(Role.INVESTIGATOR)))
        .contains("Late events outside the window (1)", "Fatigue", "G3", "DLT 0");
    assertThat(board(people.person(Role.COMMITTEE_MEMBER)))
        .contains("Late events outside the window (1)", "not shown: another site")
        .doesNotContain("Fatigue");
  }

  @Test
  void everyNumberLeadsToItsPatients() {
    PatientSummary patient = scenario.cohortWithoutDlt(trial, 1).getFirst();
    String path = "/trials/%s/board/patients?level=1&count=".formatted(trial.code());
    assertThat(board(people.person(Role.INVESTIGATOR))).contains(path.replace("&", "&amp;"));
    assertThat(get(path + "EVALUABLE", people.person(Role.INVESTIGATOR)))
        .hasStatusOk()
        .bodyText()
        .contains(patient.code(), "evaluable 3");
    assertThat(get(path + "EVALUABLE", people.person(Role.COMMITTEE_MEMBER)))
        .hasStatusOk()
        .bodyText()
        .contains("evaluable 3")
        .doesNotContain(patient.code());
    assertThat(get(path + "DLT", ofSite01)).hasStatusOk().bodyText().contains("DLT 0", "Nobody");
    assertThat(get(path + "MAYBE", ofSite01)).hasStatus(400);
    assertThat(get(path.replace("level=1", "level=9") + "DLT", ofSite01)).hasStatus(404);
  }

  @Test
  void theDecisionSaysHowManyHaveAcknowledged() {
    scenario.cohortWithoutDlt(trial, 1);
    scenario.decide(trial, new CommitteeChoice(DecisionCode.ESCALATE, 2));
    assertThat(board(people.person(Role.INVESTIGATOR))).contains("acknowledged by 0 of ");
  }

  @Test
  void aFindingAfterAVerdictIsAnsweredByTheChairBeforeTheNextDecision() {
    PatientSummary patient = doubted.patient();
    LateFinding finding = doubted.finding(patient);
    String code = patient.code().replaceAll("-\\d+-\\d+$", "");
    String path = "/trials/" + code + "/board";
    var chair = people.person(Role.COMMITTEE_MEMBER);
    assertThat(get(path, chair))
        .bodyText()
        .contains("Findings after a verdict", "Answer for the committee")
        .contains("A finding that came after a verdict is not answered.")
        .doesNotContain(patient.code());
    assertThat(get(path, people.person(Role.INVESTIGATOR)))
        .bodyText()
        .contains(patient.code())
        .doesNotContain("Answer for the committee");

    assertThat(answer(code, finding, people.person(Role.INVESTIGATOR), "No")).hasStatus(403);
    assertThat(answer(code, finding, chair, " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say how the committee takes it.");
    assertThat(answer(code, finding, chair, "Clotted tube, not counted"))
        .hasRedirectedUrl("/trials/" + code + "/board");
    assertThat(answer(code, finding, chair, "Again"))
        .hasStatus(422)
        .bodyText()
        .contains("Clotted tube, not counted");
    assertThat(get(path, chair))
        .bodyText()
        .contains("Clotted tube, not counted")
        .doesNotContain("A finding that came after a verdict is not answered.");
  }

  private MvcTestResult answer(
      String code, LateFinding finding, SignedInPerson person, String said) {
    return mvc.post()
        .uri("/trials/%s/board/findings/%s".formatted(code, finding.id()))
        .with(people.as(person))
        .with(csrf())
        .param("version", String.valueOf(finding.version()))
        .param("said", said)
        .exchange();
  }

  private static AdverseEventEntry fatigue(PatientSummary patient) {
    LocalDate onset = LocalDate.now(patient.site().zone()).minusDays(1);
    return new AdverseEventEntry("Fatigue", null, onset, null, null, 3, false, false, Map.of());
  }

  private String board(SignedInPerson person) {
    try {
      return get("/trials/" + trial.code() + "/board", person).getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult get(String path, SignedInPerson person) {
    return mvc.get().uri(path).with(people.as(person)).exchange();
  }
}
