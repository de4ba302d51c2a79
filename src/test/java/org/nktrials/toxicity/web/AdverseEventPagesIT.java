package org.nktrials.toxicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class AdverseEventPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private AdverseEvents events;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/adverse-events" + rest;
  }

  private MvcTestResult get(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post().uri(address(rest)).with(people.as(role)).with(csrf());
  }

  private AdverseEvent capillaryLeak() {
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Capillary leak syndrome",
            "swollen legs",
            day(-10),
            null,
            null,
            3,
            null,
            null,
            Map.of("IL2", Relatedness.PROBABLE));
    return trials.on(
        -5, Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  @Test
  void savesTermAndDayAloneAndNamesWhatIsToBeCompleted() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("submissionId", TimeOrderedId.next().toString())
                .param("term", "capillary LEAK syndrome")
                .param("onsetDate", day(-1).toString())
                .param("onsetTime", "")
                .param("grade", "")
                .param("serious", "")
                .param("relatedness[IL2]", ""))
        .hasRedirectedUrl(address(""));
    assertThat(get("", Role.COORDINATOR))
        .bodyText()
        .contains(
            "Capillary leak syndrome",
            "time not known",
            "interleukin-2: not judged",
            "grade, relatedness, seriousness, DLT proposal");
  }

  @Test
  void savesEverythingAtOnce() {
    assertThat(
            post("", Role.INVESTIGATOR)
                .param("submissionId", TimeOrderedId.next().toString())
                .param("term", "Capillary leak syndrome")
                .param("onsetDate", day(-2).toString())
                .param("onsetTime", "03:10")
                .param("endedOn", day(-1).toString())
                .param("grade", "3")
                .param("verbatim", "legs like pillars")
                .param("serious", "true")
                .param("possibleDlt", "true")
                .param("relatedness[CTX]", "UNRELATED")
                .param("relatedness[IM]", "UNLIKELY")
                .param("relatedness[IL2]", "DEFINITE"))
        .hasStatus3xxRedirection();
    assertThat(get("", Role.MONITOR))
        .bodyText()
        .contains(
            "G3",
            "03:10",
            "legs like pillars",
            "interleukin-2: definite",
            "cyclophosphamide: unrelated",
            "complete")
        .doesNotContain("not judged");
  }

  @Requirement("FORM-02")
  @ParameterizedTest
  @CsvSource({
    "term, '', Choose a CTCAE term.",
    "term, leaking, This is not a term of CTCAE v5.0.",
    "onsetDate, '', Say on which day it began.",
    "onsetDate, last week, 'Type a date, such as 2026-10-14.'",
    "onsetDate, 2999-01-01, The onset lies in the future.",
    "onsetTime, night, 'Type a time, such as 08:05.'",
    "grade, 4, 'CTCAE v5.0 defines no grade 4 for Fatigue; it defines [1, 2, 3].'",
    "grade, three, Type a whole number.",
    "endedOn, 2001-01-01, The end lies before the onset."
  })
  void keepsWhatWasTypedBesideTheReason(String field, String typed, String sentence) {
    MockMvcRequestBuilder request =
        post("", Role.COORDINATOR)
            .param("verbatim", "Typed with care")
            .param("relatedness[IL2]", "PROBABLE")
            .param("serious", "true")
            .param(field, typed);
    if (!field.equals("term")) {
      request.param("term", "Fatigue");
    }
    if (!field.equals("onsetDate")) {
      request.param("onsetDate", day(-1).toString());
    }
    assertThat(request)
        .hasStatus(422)
        .bodyText()
        .contains(
            sentence,
            "Typed with care",
            "<option value=\"PROBABLE\" selected=\"selected\">",
            "<option value=\"true\" selected=\"selected\">");
    assertThat(events.of(patient.id())).isEmpty();
  }

  @Test
  void suggestsTermsWhenTheTypedOneIsNone() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("term", "cap leak")
                .param("onsetDate", day(-1).toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Did you mean", "Capillary leak syndrome");
  }

  @Test
  void offersOnlyTheGradesOfTheTermAndTheOpinionsThatStand() {
    AdverseEvent event = capillaryLeak();
    assertThat(get("/" + event.id(), Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "<option value=\"3\" selected=\"selected\">G3</option>",
            "swollen legs",
            "<option value=\"PROBABLE\" selected=\"selected\">probable</option>",
            "adverse event created");
  }

  @Test
  void completesWithAReasonAndShowsItInTheHistory() {
    AdverseEvent event = capillaryLeak();
    assertThat(changed(event, "0").param("reason", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Say why this changes.");
    assertThat(changed(event, "5").param("reason", "Known now"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record after you opened the form.");
    assertThat(changed(event, "0").param("reason", "Known now")).hasRedirectedUrl(address(""));
    assertThat(get("/" + event.id(), Role.MONITOR))
        .bodyText()
        .contains("Known now", "<del>3</del>", "<ins>2</ins>", "<del>PROBABLE</del>");
  }

  private MockMvcRequestBuilder changed(AdverseEvent event, String version) {
    return post("/" + event.id(), Role.COORDINATOR)
        .param("version", version)
        .param("term", "Capillary leak syndrome")
        .param("onsetDate", day(-10).toString())
        .param("grade", "2")
        .param("relatedness[IL2]", "POSSIBLE");
  }

  @Test
  void cancelsWithAReasonAndKeepsTheEventReadable() {
    AdverseEvent event = capillaryLeak();
    assertThat(post("/" + event.id() + "/cancel", Role.COORDINATOR).param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("The adverse event was not cancelled", "Say why this changes.");
    assertThat(
            post("/" + event.id() + "/cancel", Role.COORDINATOR)
                .param("version", "0")
                .param("reason", "Other patient"))
        .hasRedirectedUrl(address(""));
    assertThat(get("", Role.COORDINATOR))
        .bodyText()
        .contains("text-decoration-line-through", "cancelled");
    assertThat(get("/" + event.id(), Role.COORDINATOR))
        .bodyText()
        .contains("It stays readable and counts nowhere.", "Other patient");
  }

  @Test
  void listsThoseToBeCompletedByAddress() {
    capillaryLeak();
    assertThat(get("?incomplete=true", Role.COORDINATOR))
        .bodyText()
        .contains("Capillary leak syndrome", "seriousness");
    assertThat(get("", Role.STATISTICIAN)).bodyText().doesNotContain("Record adverse event");
  }

  @Test
  void overviewAsksForWhatTreatmentAndToxicityNeedNext() {
    capillaryLeak();
    assertThat(mvc.get().uri("/patients/" + patient.code()).with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("1 adverse event is incomplete.", "No study drug was given yet")
        .doesNotContain("The DLT verdict is due");
    trials.firstCycle(patient, -20);
    assertThat(mvc.get().uri("/patients/" + patient.code()).with(people.as(Role.COORDINATOR)))
        .bodyText()
        .contains("The DLT verdict is due")
        .doesNotContain("No study drug was given yet");
  }

  @Test
  void findsTermsAsAPageAndForTheTypeAhead() {
    assertThat(mvc.get().uri("/ctcae-terms?q=cap leak").with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("<html", "Capillary leak syndrome", "Vascular disorders", "1, 2, 3, 4, 5");
    assertThat(
            mvc.get()
                .uri("/ctcae-terms?term=cap leak")
                .header("HX-Request", "true")
                .with(people.as(Role.COORDINATOR)))
        .bodyText()
        .contains(
            "<option value=\"Capillary leak syndrome\">“cap leak” · Vascular disorders</option>")
        .doesNotContain("<html");
    assertThat(
            mvc.get()
                .uri("/ctcae-terms/grades?term=Fatigue&grade=2")
                .header("HX-Request", "true")
                .with(people.as(Role.COORDINATOR)))
        .bodyText()
        .contains("<option value=\"2\" selected=\"selected\">G2</option>")
        .doesNotContain("G4");
    assertThat(mvc.get().uri("/ctcae-terms?version=9.9&q=leak").with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("No term has words that begin like this.");
  }

  @Test
  void answersByRoleAndSite() {
    AdverseEvent event = capillaryLeak();
    assertThat(get("/new", Role.PHARMACIST)).hasStatus(403);
    assertThat(post("", Role.MONITOR).param("term", "Fatigue")).hasStatus(403);
    assertThat(post("/" + event.id(), Role.MONITOR)).hasStatus(403);
    assertThat(post("/" + event.id() + "/cancel", Role.PHARMACIST)).hasStatus(403);
    assertThat(get("", Role.COMMITTEE_MEMBER)).hasStatus(403);
    assertThat(get("/" + UUID.randomUUID(), Role.COORDINATOR)).hasStatus(404);
    SignedInPerson elsewhere =
        people.person(
            "events-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    for (String page : new String[] {"", "/new", "/" + event.id()}) {
      assertThat(mvc.get().uri(address(page)).with(people.as(elsewhere))).hasStatus(404);
    }
  }

  @Test
  void hidesTheHistoryFromThoseWhoMayNotSeeIt() {
    AdverseEvent event = capillaryLeak();
    assertThat(get("/" + event.id(), Role.STATISTICIAN))
        .hasStatusOk()
        .bodyText()
        .contains("Your role does not include the history of a record.", "disabled");
  }

  /** What cannot be read stays in its field, also in the nested ones. */
  @Requirement("FORM-02")
  @ParameterizedTest
  @CsvSource({
    "details.endTime, night, 'Type a time, such as 08:05.'",
    "details.diedOn, never, 'Type a date, such as 2026-10-14.'",
    "details.periods[0].grade, 9, Grades are 1 to 5.",
    "details.periods[1].grade, worst, Type a whole number.",
    "details.periods[1].fromDate, 2026-01-02, Say which grade it had in this time.",
    "details.criteria, FUN, This value has the wrong form.",
    "details.outcome, FINE, This value has the wrong form.",
    "details.awareAt, soon, 'Type a date and a time, such as 2026-10-14 08:05.'",
    "nextDose, MAYBE, This value has the wrong form.",
    "relatedness[IL2], MAYBE, This value has the wrong form.",
    "details.actions[IL2], MAYBE, This value has the wrong form."
  })
  void keepsNestedFieldsThatCannotBeRead(String field, String typed, String sentence) {
    assertThat(
            post("", Role.COORDINATOR)
                .param("term", "Fatigue")
                .param("onsetDate", day(-1).toString())
                .param("details.expected", "UNEXPECTED")
                .param(field, typed))
        .hasStatus(422)
        .bodyText()
        .contains(sentence, "<option value=\"UNEXPECTED\" selected=\"selected\">");
    assertThat(events.of(patient.id())).isEmpty();
  }

  @Test
  void answersNonsenseOfOtherShapesWithoutFailing() {
    for (String field :
        new String[] {"details.periods[99999].grade", "details.periods[x].grade", "details"}) {
      assertThat(
              post("", Role.COORDINATOR)
                  .param("term", "Nothing such")
                  .param("onsetDate", day(-1).toString())
                  .param(field, "1")
                  .exchange()
                  .getResponse()
                  .getStatus())
          .as(field)
          .isBetween(400, 422);
    }
  }

  @Test
  void savesAProposedTermAndKeepsTheWordsOfTheWard() {
    assertThat(
            post("", Role.COORDINATOR).param("term", "CLS").param("onsetDate", day(-1).toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Choosing one saves the event", "value=\"Capillary leak syndrome\"");
    assertThat(
            post("", Role.COORDINATOR)
                .param("term", "CLS")
                .param("chosen", "Capillary leak syndrome")
                .param("onsetDate", day(-1).toString()))
        .hasStatus3xxRedirection();
    assertThat(get("", Role.COORDINATOR)).bodyText().contains("Capillary leak syndrome", "“CLS”");
  }

  @Test
  void withholdsTheNextDoseFromTheShortForm() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("submissionId", TimeOrderedId.next().toString())
                .param("term", "Fever")
                .param("onsetDate", day(-1).toString())
                .param("nextDose", "WITHHOLD"))
        .hasStatus3xxRedirection();
    assertThat(get("", Role.COORDINATOR)).bodyText().contains("withheld");
  }

  @Test
  void keepsGradesOverTimeFromTheFullForm() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("submissionId", TimeOrderedId.next().toString())
                .param("term", "Capillary leak syndrome")
                .param("onsetDate", day(-3).toString())
                .param("onsetTime", "03:10")
                .param("details.periods[0].grade", "3")
                .param("details.periods[1].grade", "2")
                .param("details.periods[1].fromDate", day(-2).toString())
                .param("details.periods[1].fromTime", "08:00")
                .param("details.actions[IL2]", "STOPPED")
                .param("serious", "true")
                .param("details.criteria", "HOSPITALISATION")
                .param("details.outcome", "RECOVERING"))
        .hasStatus3xxRedirection();
    assertThat(get("", Role.MONITOR))
        .bodyText()
        .contains("G2 / G3", "stopped permanently", "hospitalisation", "recovering");
    AdverseEvent event = events.of(patient.id()).getFirst();
    assertThat(get("/" + event.id(), Role.MONITOR))
        .bodyText()
        .contains("value=\"08:00\"", "adverse event grade created");
  }
}
