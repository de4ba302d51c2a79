package org.nktrials.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.nktrials.visit.VisitScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@Requirement("VISIT-04")
@IntegrationTest
@AutoConfigureMockMvc
class VisitPagesIT {

  private static final List<String> PROCEDURES =
      List.of("VITALS", "WT", "HEM", "CHEM", "AE", "CONMED");

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private VisitScenario scenario;

  private PatientSummary patient;

  @BeforeEach
  void beginTreatment() {
    patient = scenario.begun(-20);
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/visits" + rest;
  }

  private MockMvcRequestBuilder get(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role));
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post()
        .uri(address(rest))
        .with(people.as(role))
        .with(csrf())
        .param("submissionId", TimeOrderedId.next().toString());
  }

  /** The form of C1D8 as the page sends it, nothing entered yet. */
  private MockMvcRequestBuilder form(Role role) {
    MockMvcRequestBuilder form = post("/C1D8", role);
    for (int row = 0; row < PROCEDURES.size(); row++) {
      form.param("procedures[" + row + "].procedure", PROCEDURES.get(row));
    }
    return form;
  }

  @Test
  void listsEveryVisitWithWindowProceduresAndState() {
    assertThat(get("", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("C1 D8", "Safety under imatinib", "0 of 6", "overdue", "Study day", "C1 D21")
        .contains("Cycle 2 has not begun: counted from its planned start.", "no date yet");
  }

  @Test
  void recordsAndTellsWhichDeviationsThatRaised() {
    assertThat(
            form(Role.COORDINATOR)
                .param("tookPlace", "YES")
                .param("actualOn", day(-10).toString())
                .param("procedures[2].state", "DONE"))
        .hasRedirectedUrl(address("/C1D8"))
        .satisfies(
            answer ->
                assertThat(answer.getMvcResult().getFlashMap().get("raised").toString())
                    .contains("outside its window"));
    assertThat(get("/C1D8", Role.COORDINATOR))
        .bodyText()
        .contains("procedures open", "Deviations of this visit", "Change or complete the entry");
    assertThat(get("/C1D8", Role.MONITOR)).bodyText().doesNotContain("Save visit");
  }

  @Test
  void fillsTheFormWithoutStoringAnything() {
    assertThat(
            form(Role.COORDINATOR)
                .param("fill", "today")
                .param("procedures[0].state", "NOT_DONE")
                .param("procedures[0].reason", "Cuff broken"))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing is saved yet", "Cuff broken", "value=\"" + day(0) + "\"")
        .contains("<option value=\"DONE\" selected=\"selected\">done</option>");
    assertThat(scenario.visit(patient, "C1D8").recorded()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "tookPlace, '', Say whether the visit took place.",
    "tookPlace, PERHAPS, Choose one of the list.",
    "actualOn, '', Say on which day it took place.",
    "actualOn, 2026-02-31, 'Type a date, such as 2026-10-14.'",
    "actualOn, 0026-10-14, 'Type a date, such as 2026-10-14.'",
    "actualOn, 2099-01-01, This day has not come yet at the site.",
    "procedures[1].state, MAYBE, Choose one of the list.",
    "procedures[1].on, yesterday, 'Type a date, such as 2026-10-14.'",
    "procedures[1].state, NOT_DONE, Say why it was not done.",
    "version, x, Open the form again.",
    "version, 3, was not found"
  })
  void keepsWhatWasTypedBesideTheReason(String field, String typed, String sentence) {
    MockMvcRequestBuilder form = form(Role.COORDINATOR).param("note", "Typed with care");
    if (!field.equals("tookPlace")) {
      form.param("tookPlace", "YES");
    }
    if (!field.equals("actualOn")) {
      form.param("actualOn", day(-13).toString());
    }
    form.param(field, typed);
    if (field.equals("version") && typed.equals("3")) {
      assertThat(form).hasStatus(404);
    } else {
      assertThat(form).hasStatus(422).bodyText().contains(sentence, "Typed with care");
    }
    assertThat(scenario.visit(patient, "C1D8").recorded()).isFalse();
  }

  @Test
  void refusesTextThatIsTooLongAndFormsWithoutRows() {
    assertThat(
            form(Role.COORDINATOR).param("tookPlace", "NO").param("notDoneReason", "x".repeat(501)))
        .hasStatus(422)
        .bodyText()
        .contains("At most 500 characters.");
    assertThat(post("/C1D8", Role.COORDINATOR).param("tookPlace", "YES")).hasStatus(400);
  }

  @Test
  void movesWithAReasonAndShowsWhoDidIt() {
    assertThat(post("/C2D1/move", Role.COORDINATOR).param("to", "").param("moveReason", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Type the new date.", "Say why the visits are moved.");
    assertThat(
            post("/C2D1/move", Role.COORDINATOR)
                .param("to", day(8).toString())
                .param("moveReason", "Neutropenia grade 3"))
        .hasRedirectedUrl(address("/C2D1"));
    assertThat(get("/C2D1", Role.COORDINATOR))
        .bodyText()
        .contains("Moved dates", "Neutropenia grade 3", "Test coordinator");
    assertThat(get("/C2D1", Role.LABORATORY))
        .bodyText()
        .contains("Save visit")
        .doesNotContain("Move this visit");
  }

  @Test
  void answersByRoleAndSite() {
    assertThat(form(Role.MONITOR)).hasStatus(403);
    assertThat(post("/C2D1/move", Role.LABORATORY)).hasStatus(403);
    assertThat(get("", Role.COMMITTEE_MEMBER)).hasStatus(403);
    assertThat(get("/C9D9", Role.COORDINATOR)).hasStatus(404);
    SignedInPerson elsewhere =
        people.person(
            "visits-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("/C1D8")).with(people.as(elsewhere))).hasStatus(404);
  }

  @Test
  void programsRecordAndReadTheSame() {
    SignedInPerson coordinator = people.person(Role.COORDINATOR);
    String visit = "/api/v1" + address("/C1D8");
    assertThat(
            mvc.post()
                .uri(visit)
                .with(people.asProgramOf(coordinator))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"tookPlace":true,"actualOn":"%s",
                     "procedures":[{"procedure":"HEM","state":"NOT_DONE","reason":"Tube lost"}]}
                    """
                        .formatted(day(-13))))
        .hasStatus(201)
        .bodyText()
        .contains("Tube lost", "\"settled\":1");
    assertThat(mvc.get().uri(visit).with(people.asProgramOf(coordinator)))
        .hasStatusOk()
        .bodyText()
        .contains("\"actualOn\":\"" + day(-13) + "\"", "procedure-not-done");
  }
}
