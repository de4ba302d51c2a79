package org.nktrials.toxicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.enrolment.LevelOpenings;
import org.nktrials.enrolment.TreatmentLevel;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("DLT-06")
@IntegrationTest
@AutoConfigureMockMvc
class VerdictAndLevelPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Verdicts verdicts;
  @Autowired private AdverseEvents events;
  @Autowired private TreatmentLevels levels;
  @Autowired private LevelOpenings openings;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + rest;
  }

  private MvcTestResult get(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post().uri(address(rest)).with(people.as(role)).with(csrf());
  }

  private MockMvcRequestBuilder verdict(VerdictKind kind) {
    return post("/verdict", Role.INVESTIGATOR)
        .param("kind", kind.name())
        .param("summary", "Capillary leak G3 on day 3")
        .param("password", TestPeople.PASSWORD);
  }

  private MockMvcRequestBuilder level(String action, String number) {
    return post("/level/" + action, Role.INVESTIGATOR)
        .param("level", number)
        .param("reason", "Recovered")
        .param("password", TestPeople.PASSWORD);
  }

  @Test
  void showsWindowProposalAndWhyOptionsAreDisabled() {
    trials.authoriseAndGive(patient, "IL2", "3", -2, 1);
    trials.on(-1, Role.COORDINATOR, this::recordFatigueWithoutGrade);
    assertThat(get("/verdict", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "day 3 of 12",
            "No DLT so far; the window runs until",
            "Would be missing if the window closed now",
            "Not now: Evaluable without DLT can only be said once the DLT window has closed.",
            "None signed yet.");
  }

  private void recordFatigueWithoutGrade() {
    events.record(
        patient.code(),
        new AdverseEventEntry("Fatigue", null, day(-1), null, null, null, null, null, Map.of()),
        TimeOrderedId.next());
  }

  @Test
  void saysThatThereIsNothingToJudgeWithoutAPlaceOrDrug() {
    assertThat(get("/verdict", Role.INVESTIGATOR))
        .bodyText()
        .contains("Not started", "Not now: The patient has had no study drug.");
    patient = trials.registered(trial);
    assertThat(get("/verdict", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("The patient holds no place");
  }

  @Test
  void signsChangesAndShowsBothSignatures() {
    trials.firstCycle(patient, -20);
    assertThat(verdict(VerdictKind.NO_DLT)).hasRedirectedUrl(address("/verdict"));
    assertThat(verdict(VerdictKind.DLT))
        .hasStatus(422)
        .bodyText()
        .contains("Say why the signed verdict changes.", "Capillary leak G3 on day 3")
        .doesNotContain(TestPeople.PASSWORD);
    assertThat(verdict(VerdictKind.DLT).param("changeReason", "Reported late"))
        .hasRedirectedUrl(address("/verdict"));
    assertThat(get("/verdict", Role.MONITOR))
        .bodyText()
        .contains("Test investigator", "Verdict: DLT", "stands", "replaced", ", kept")
        .doesNotContain("Change the signed verdict");
  }

  @Test
  void refusesVerdictWithoutChoiceWordsOrPasswordAndKeepsTheRest() {
    trials.authoriseAndGive(patient, "IL2", "3", -2, 1);
    assertThat(post("/verdict", Role.INVESTIGATOR).param("summary", "Kept words"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a verdict.", "Kept words");
    assertThat(
            post("/verdict", Role.INVESTIGATOR)
                .param("kind", "DLT")
                .param("summary", "Kept words")
                .param("password", "wrong"))
        .hasStatus(422)
        .bodyText()
        .contains("Kept words", "field-error")
        .containsPattern("value=\"DLT\"[^>]*checked");
    assertThat(post("/verdict", Role.INVESTIGATOR).param("kind", "PERHAPS")).hasStatus(422);
    assertThat(verdicts.of(patient.id())).isEmpty();
  }

  @Test
  void verdictIsForInvestigatorsOfTheSite() {
    assertThat(post("/verdict", Role.COORDINATOR).param("kind", "DLT")).hasStatus(403);
    assertThat(get("/verdict", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Sign the verdict");
    assertThat(get("/verdict", Role.COMMITTEE_MEMBER)).hasStatus(403);
    SignedInPerson elsewhere =
        people.person(
            "verdicts-of-site-02",
            new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    for (String page : new String[] {"/verdict", "/level"}) {
      assertThat(mvc.get().uri(address(page)).with(people.as(elsewhere))).hasStatus(404);
    }
  }

  @Test
  void showsWhichLevelsCanBeChosenAndWhyNot() {
    assertThat(get("/level", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Level I · 3 MIU/day",
            "present level",
            "In lead-in: the patient moves to a free place at the level chosen.",
            "Not now: No signed decision has opened it.");
    trials.authoriseAndGive(patient, "IL2", "3", -5, 1);
    trials.on(-4, Role.INVESTIGATOR, () -> openings.close(trial.id(), 1, "Second DLT"));
    assertThat(get("/level", Role.COORDINATOR))
        .bodyText()
        .contains(
            "Not now: It is closed.",
            "Level I · 3 MIU/day is closed.",
            "An investigator of the site assigns a level or stops treatment.");
  }

  @Test
  void dltIsAnsweredByAssigningALevel() {
    trials.authoriseAndGive(patient, "IL2", "3", -5, 1);
    assertThat(verdict(VerdictKind.DLT)).hasStatus3xxRedirection();
    assertThat(get("/level", Role.INVESTIGATOR))
        .bodyText()
        .contains("The patient had a DLT and nobody has decided how treatment goes on.");
    assertThat(level("assign", "1")).hasRedirectedUrl(address("/level"));
    assertThat(get("/level", Role.INVESTIGATOR))
        .bodyText()
        .contains("Assigned", "Recovered", "Level I · 3 MIU/day is open.");
  }

  @Test
  void stopsTreatmentFromTheSameForm() {
    trials.authoriseAndGive(patient, "IL2", "3", -5, 1);
    assertThat(level("stop", "")).hasRedirectedUrl(address("/level"));
    assertThat(get("/level", Role.INVESTIGATOR))
        .bodyText()
        .contains("treatment stopped", "Treatment of this patient was stopped.");
    assertThat(levels.of(patient)).get().matches(TreatmentLevel::stopped);
  }

  @Test
  void refusesLevelsThatCannotBeAssigned() {
    assertThat(level("assign", "2"))
        .hasStatus(422)
        .bodyText()
        .contains("This level is not open.", "Recovered");
    assertThat(level("assign", "")).hasStatus(422).bodyText().contains("Choose a level");
    assertThat(level("assign", "99")).hasStatus(422).bodyText().contains("Choose a level");
    assertThat(level("assign", "two"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a whole number.", "Recovered");
    assertThat(
            post("/level/assign", Role.INVESTIGATOR)
                .param("level", "1")
                .param("reason", "Recovered")
                .param("password", "wrong"))
        .hasStatus(422);
    assertThat(post("/level/stop", Role.INVESTIGATOR).param("reason", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.");
  }

  @Test
  void levelIsForInvestigatorsAndEnrolledPatients() {
    assertThat(post("/level/assign", Role.COORDINATOR).param("level", "1")).hasStatus(403);
    assertThat(post("/level/stop", Role.PHARMACIST)).hasStatus(403);
    patient = trials.registered(trial);
    assertThat(get("/level", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("is not enrolled", "The patient holds no place at a level.");
    assertThat(level("stop", "")).hasStatus(422).bodyText().contains("Confirm eligibility first");
  }

  @Test
  void showsAPatientWhoIsReplacedAndOffersTheCorrection() {
    trials.authoriseAndGive(patient, "IL2", "3", -20, 1);
    assertThat(verdict(VerdictKind.NOT_EVALUABLE)).hasStatus3xxRedirection();
    assertThat(verdicts.of(patient.id()))
        .extracting(Verdict::kind)
        .containsExactly(VerdictKind.NOT_EVALUABLE);
    assertThat(get("/verdict", Role.INVESTIGATOR))
        .bodyText()
        .contains("not evaluable (replaced)", "Change the signed verdict");
  }
}
