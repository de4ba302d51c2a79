package org.nktrials.examination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Measurement;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class ExaminationPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Examinations examinations;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/examinations" + rest;
  }

  private MvcTestResult page(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post().uri(address(rest)).with(people.as(role)).with(csrf());
  }

  private MockMvcRequestBuilder vitals(int fromToday) {
    return post("", Role.COORDINATOR)
        .param("group", "VITALS")
        .param("date", day(fromToday).toString())
        .param("submissionId", UUID.randomUUID().toString());
  }

  private static MockMvcRequestBuilder column(
      MockMvcRequestBuilder request, int number, String time, String sbp, String dbp) {
    String path = "moments[" + number + "].";
    return request
        .param(path + "time", time)
        .param(path + "values[SBP]", sbp)
        .param(path + "values[DBP]", dbp);
  }

  private List<Measurement> stored() {
    return examinations.of(patient.id());
  }

  @Test
  void recordsSeveralTimesOfADayAndShowsThemAsAGrid() {
    MockMvcRequestBuilder request = vitals(-3);
    column(request, 0, "08:00", "120", "80");
    column(request, 1, "12:00", "118", "78").param("moments[1].values[TEMP]", "36,8");
    column(request, 2, "", "", "");
    assertThat(request).hasRedirectedUrl(address(""));
    assertThat(stored()).hasSize(5).allMatch(Measurement::counts);
    assertThat(page("", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("Systolic blood pressure, mmHg", "08:00", "12:00", "36.8", "not typed")
        .doesNotContain("Enter Vital signs");
    assertThat(page("?day=" + day(-4), Role.COORDINATOR))
        .bodyText()
        .contains("Nothing was measured on this day");
  }

  @Requirement("FORM-01")
  @Test
  void keepsEveryColumnWhenOneValueIsImpossible() {
    MockMvcRequestBuilder request = vitals(-3);
    column(request, 0, "08:00", "120", "80");
    column(request, 1, "12:00", "400", "81");
    assertThat(request)
        .hasStatus(422)
        .bodyText()
        .contains("lies between 40 to 260; 400 is refused", "value=\"120\"", "value=\"81\"");
    assertThat(stored()).isEmpty();
  }

  @Requirement("FORM-02")
  @ParameterizedTest
  @CsvSource({
    "moments[0].values[HR], seventy, 'Type a number, such as 37.5.'",
    "moments[0].values[HR], 71.5, Type a whole number.",
    "moments[0].values[TEMP], 44, is refused",
    "moments[0].values[SBP], 70, must be below the systolic (70)",
    "moments[0].time, noon, 'Type a time, such as 08:05.'",
    "moments[0].time, '', Say at what time.",
    "date, yesterday, 'Type a date, such as 2026-10-14.'",
    "date, 2199-01-01, A measurement cannot lie in the future.",
    "date, 2009-01-01, Consent comes before every procedure."
  })
  void keepsWhatWasTypedBesideTheReason(String field, String typed, String sentence) {
    MockMvcRequestBuilder request =
        post("", Role.COORDINATOR)
            .param("group", "VITALS")
            .param("moments[0].values[DBP]", "77")
            .param(field, typed);
    if (!field.equals("date")) {
      request.param("date", day(-2).toString());
    }
    if (!field.endsWith("time")) {
      request.param("moments[0].time", "08:00");
    }
    assertThat(request).hasStatus(422).bodyText().contains(sentence, "value=\"77\"", typed);
    assertThat(stored()).isEmpty();
  }

  @Requirement("FORM-01")
  @Test
  void asksToConfirmAnUnlikelyValueAndKeepsItOnceConfirmed() {
    MockMvcRequestBuilder first = vitals(-3);
    column(first, 0, "08:00", "180", "80");
    assertThat(first)
        .hasStatus(422)
        .bodyText()
        .contains("180 is unusual (expected 90 to 160)", "the value is right", "value=\"180\"");
    MockMvcRequestBuilder again = vitals(-3);
    column(again, 0, "08:00", "180", "80").param("moments[0].confirmed[SBP]", "yes");
    assertThat(again).hasRedirectedUrl(address(""));
    assertThat(stored())
        .filteredOn(one -> one.item() == Item.SBP)
        .singleElement()
        .matches(Measurement::confirmed);
    assertThat(page("", Role.COORDINATOR)).bodyText().contains("unusual, confirmed");
  }

  @Test
  void recordsADoubleSubmitOnce() {
    String submission = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      MockMvcRequestBuilder request =
          post("", Role.COORDINATOR)
              .param("group", "VITALS")
              .param("date", day(-3).toString())
              .param("submissionId", submission);
      assertThat(column(request, 0, "08:00", "120", "80")).hasStatus3xxRedirection();
    }
    assertThat(stored()).hasSize(2);
    MockMvcRequestBuilder other = vitals(-3);
    assertThat(column(other, 0, "08:00", "121", "80"))
        .hasStatus(422)
        .bodyText()
        .contains("is recorded at this time already. Correct that value instead.");
  }

  @Test
  void writesWhatWasNotDoneWithItsReason() {
    assertThat(
            post("", Role.COORDINATOR)
                .param("group", "BODY")
                .param("date", day(-2).toString())
                .param("moments[0].time", "08:00")
                .param("moments[0].values[WEIGHT]", "71.2")
                .param("moments[0].notDone[HEIGHT]", "yes"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why it was not done.");
    assertThat(
            post("", Role.COORDINATOR)
                .param("group", "BODY")
                .param("date", day(-2).toString())
                .param("moments[0].time", "08:00")
                .param("moments[0].values[WEIGHT]", "71.2")
                .param("moments[0].notDone[HEIGHT]", "yes")
                .param("moments[0].reason", "bedridden"))
        .hasRedirectedUrl(address(""));
    assertThat(page("", Role.COORDINATOR)).bodyText().contains("71.2", "not done: bedridden");
  }

  @Test
  void computesTheCorrectedIntervalAndComparesItWithTheTypedOne() {
    MockMvcRequestBuilder typed =
        post("", Role.INVESTIGATOR)
            .param("group", "ECG")
            .param("date", day(-2).toString())
            .param("moments[0].time", "09:00")
            .param("moments[0].values[ECG_HR]", "60")
            .param("moments[0].values[QT]", "400")
            .param("moments[0].values[QTCF]", "450")
            .param("moments[0].values[ECG_RESULT]", "NORMAL");
    assertThat(typed)
        .hasStatus(422)
        .bodyText()
        .contains("QT 400 ms at 60/min gives 400 ms by Fridericia.", "the value is right");
    assertThat(
            post("", Role.INVESTIGATOR)
                .param("group", "ECG")
                .param("date", day(-2).toString())
                .param("moments[0].time", "09:00")
                .param("moments[0].values[ECG_HR]", "75")
                .param("moments[0].values[QT]", "400")
                .param("moments[0].values[ECG_RESULT]", "ABNORMAL"))
        .hasStatus3xxRedirection();
    assertThat(page("", Role.COORDINATOR))
        .bodyText()
        .contains("431 (computed)", "abnormal, not clinically significant");
  }

  @Test
  void correctsAndCancelsWithAReason() {
    MockMvcRequestBuilder request = vitals(-3);
    assertThat(column(request, 0, "08:00", "120", "80")).hasStatus3xxRedirection();
    Measurement one = stored().getFirst();
    String path = "/" + one.id();
    assertThat(post(path, Role.COORDINATOR).param("value", "85").param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.", "value=\"85\"");
    assertThat(
            post(path, Role.COORDINATOR)
                .param("value", "12x")
                .param("reason", "Typing error")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a number", "Typing error");
    assertThat(
            post(path, Role.COORDINATOR)
                .param("value", "85")
                .param("reason", "Typing error")
                .param("version", "0"))
        .hasRedirectedUrl(address(""));
    assertThat(examinations.one(patient, one.id()).value()).isEqualByComparingTo("85");
    assertThat(
            post(path + "/cancel", Role.COORDINATOR)
                .param("reason", "Other patient")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    assertThat(
            post(path + "/cancel", Role.COORDINATOR)
                .param("reason", "Other patient")
                .param("version", "1"))
        .hasRedirectedUrl(address(""));
    assertThat(page("", Role.COORDINATOR)).bodyText().contains("1 cancelled, kept");
  }

  @Test
  void answersByRoleAndSite() {
    assertThat(page("/new", Role.MONITOR)).hasStatus(403);
    assertThat(post("", Role.PHARMACIST).param("group", "VITALS")).hasStatus(403);
    assertThat(page("", Role.COMMITTEE_MEMBER)).hasStatus(403);
    SignedInPerson elsewhere =
        people.person(
            "vitals-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("")).with(people.as(elsewhere))).hasStatus(404);
    assertThat(mvc.get().uri(address("/csv")).with(people.as(elsewhere))).hasStatus(404);
    assertThat(page("/" + UUID.randomUUID(), Role.COORDINATOR)).hasStatus(404);
    assertThat(page("/csv", Role.MONITOR)).hasStatusOk();
  }

  @Requirement("IMAIL2-02")
  @Test
  void watchesForCapillaryLeakAndPrompts() {
    trials.firstCycle(patient, -3);
    weigh(-3, "70");
    weigh(-1, "74.2");
    MockMvcRequestBuilder low = vitals(-2);
    column(low, 0, "08:00", "84", "50").param("moments[0].confirmed[SBP]", "yes");
    assertThat(low).hasStatus3xxRedirection();
    assertThat(page("", Role.MONITOR))
        .bodyText()
        .contains(
            "Capillary-leak watch, cycle 1",
            "+6.0 % from D10",
            "84/50",
            "a threshold is crossed",
            "albumin C1 D10: not received",
            "not planned");
    MvcTestResult fever =
        vitals(-1)
            .param("moments[0].time", "10:00")
            .param("moments[0].values[TEMP]", "38.6")
            .exchange();
    assertThat(String.valueOf(flash(fever))).contains("record fever as an adverse event");
  }

  private static Object flash(MvcTestResult result) {
    return result.getMvcResult().getFlashMap().get("prompts");
  }

  private void weigh(int fromToday, String kilograms) {
    assertThat(
            post("", Role.COORDINATOR)
                .param("group", "BODY")
                .param("date", day(fromToday).toString())
                .param("moments[0].time", "07:00")
                .param("moments[0].values[WEIGHT]", kilograms))
        .hasStatus3xxRedirection();
  }
}
