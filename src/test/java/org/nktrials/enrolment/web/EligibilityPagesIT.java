package org.nktrials.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.enrolment.Eligibility;
import org.nktrials.enrolment.EligibilityView;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class EligibilityPagesIT {

  private static int trials;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private Eligibility eligibility;
  @Autowired private Patients patients;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void makePatient() {
    trial = scenario.startedTrial("ELIG-" + ++trials);
    patient = scenario.registered(trial, "01");
  }

  @Requirement("UNIT-16")
  @Test
  void showsEveryCriterionWithWhatIsMissing() {
    assertThat(show(Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Cannot be determined yet",
            "14 of 15 criteria are open",
            "Neutrophil count 1.5 or more",
            "10⁹/L",
            "at most 14",
            "Level I · 3 MIU/day",
            "3 of 3 places free",
            "first dose without waiting",
            "Level II · 6 MIU/day",
            "not open")
        .doesNotContain("NO_VALUE");
  }

  @Test
  void letsPeopleWhoMayNotRecordOnlyRead() {
    assertThat(show(Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("not typed", "not answered", "Your role does not sign it")
        .doesNotContain("Save criteria", "Screen failure", "Reserve a place</button>");
    assertThat(save(Role.MONITOR, typed())).hasStatus(403);
    assertThat(post(Role.COORDINATOR, "/eligibility/confirm", "password", "x")).hasStatus(403);
    assertThat(post(Role.MONITOR, "/reservation", "level", "1")).hasStatus(403);
    assertThat(post(Role.LABORATORY, "/screen-failure", "reason", "x")).hasStatus(403);
  }

  @Test
  void hidesPatientsOfOtherSites() {
    SignedInPerson elsewhere =
        people.person(
            "investigator-elig-02-" + trial.code().toLowerCase(),
            new Grant(Role.INVESTIGATOR, trial.id(), people.site("02").id(), null));
    for (String path : new String[] {"/reservation", "/screen-failure", "/eligibility/confirm"}) {
      assertThat(
              mvc.post()
                  .uri("/patients/" + patient.code() + path)
                  .with(people.as(elsewhere))
                  .with(csrf()))
          .hasStatus(404);
    }
  }

  @Test
  void savesAnswersAndAsksReasonForChange() {
    Map<String, String> typed = typed();
    typed.put("answers[3].value", "1.8");
    typed.put("answers[3].valueDate", today());
    typed.put("answers[11].met", "YES");
    assertThat(save(Role.COORDINATOR, typed))
        .hasRedirectedUrl("/patients/" + patient.code() + "/eligibility");
    assertThat(show(Role.COORDINATOR))
        .bodyText()
        .contains("value=\"1.8\"", "Not eligible", "Earlier treatment with interleukin-2", "E1");

    Map<String, String> changed = typed();
    changed.put("answers[11].met", "NO");
    assertThat(save(Role.COORDINATOR, changed))
        .hasStatus(422)
        .bodyText()
        .contains("A stored answer changes: say why.");
    changed.put("reason", "Misread the referral letter");
    assertThat(save(Role.COORDINATOR, changed)).hasStatus3xxRedirection();
    assertThat(
            mvc.get().uri("/patients/" + patient.code() + "/history").with(people.as(Role.MONITOR)))
        .bodyText()
        .contains("Misread the referral letter", "eligibility answer changed");
  }

  @Test
  void keepsWhatWasTypedWhenValuesCannotBeRead() {
    Map<String, String> typed = typed();
    typed.put("answers[0].value", "65");
    typed.put("answers[3].value", "1,8");
    typed.put("answers[3].valueDate", "14.10.2026");
    typed.put("answers[4].note", "from the referral");
    assertThat(save(Role.COORDINATOR, typed))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Type a number, with a dot before the decimals",
            "Type a date, such as 2026-10-14.",
            "value=\"1,8\"",
            "value=\"65\"",
            "name=\"answers[0].criterion\" value=\"I1\"",
            "value=\"from the referral\"");
  }

  @Requirement("FAULT-04")
  @Test
  void refusesFormsThatSomebodyElseOvertook() {
    Map<String, String> mine = typed();
    Map<String, String> first = typed();
    first.put("answers[11].met", "NO");
    save(Role.COORDINATOR, first);
    Map<String, String> second = typed();
    second.put("answers[11].met", "YES");
    second.put("reason", "Found the letter");
    save(Role.COORDINATOR, second);
    mine.put("answers[11].met", "NO");
    mine.put("answers[11].version", "0");
    mine.put("reason", "Sure");
    assertThat(save(Role.COORDINATOR, mine))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record after you opened the form.");
  }

  @Test
  void refusesFormsWithoutEveryRow() {
    assertThat(save(Role.COORDINATOR, new TreeMap<>(Map.of("reason", "none")))).hasStatus(400);
  }

  @Requirement("ORDER-01")
  @Test
  void carriesPatientFromPlaceToEnrolment() {
    assertThat(post(Role.INVESTIGATOR, "/eligibility/confirm", "password", TestPeople.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("has no value", "The patient holds no place.");
    scenario.meetCriteria(patient);
    assertThat(post(Role.COORDINATOR, "/reservation", "level", "1"))
        .hasRedirectedUrl("/patients/" + patient.code() + "/eligibility#place");
    assertThat(show(Role.COORDINATOR))
        .bodyText()
        .contains("Eligible: all criteria pass", "Give the place back");
    assertThat(post(Role.INVESTIGATOR, "/eligibility/confirm", "password", "wrong"))
        .hasStatus(422)
        .bodyText()
        .contains("field-error")
        .doesNotContain("value=\"wrong\"");
    assertThat(post(Role.INVESTIGATOR, "/eligibility/confirm", "password", TestPeople.PASSWORD))
        .hasRedirectedUrl("/patients/" + patient.code());
    assertThat(show(Role.COORDINATOR))
        .bodyText()
        .contains(
            "<strong>Test investigator</strong>",
            "confirmed, reserved",
            "Eligible: all criteria pass")
        .doesNotContain("Save criteria");
    assertThat(people.doing(Role.COORDINATOR, () -> patients.patient(patient.code())).status())
        .isEqualTo(PatientStatus.ENROLLED);
  }

  @Requirement("ORDER-02")
  @Test
  void refusesLevelsThatAreNotOpenAndTakenPlaces() {
    assertThat(post(Role.COORDINATOR, "/reservation", "level", "2"))
        .hasStatus(422)
        .bodyText()
        .contains("is not open");
    assertThat(post(Role.COORDINATOR, "/reservation", "level", "99")).hasStatus(422);
    assertThat(post(Role.COORDINATOR, "/reservation", "level", "first"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a whole number.");
    for (int place = 1; place <= 3; place++) {
      scenario.reserve(scenario.registered(trial, "02"), 1);
    }
    assertThat(post(Role.COORDINATOR, "/reservation", "level", "1"))
        .hasStatus(422)
        .bodyText()
        .contains("No place is free at Level I · 3 MIU/day", "No place is free at any level.");
  }

  @Test
  void givesPlaceBackWithReason() {
    scenario.reserve(patient, 1);
    assertThat(post(Role.COORDINATOR, "/reservation/release", "reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.");
    assertThat(post(Role.COORDINATOR, "/reservation/release", "reason", "Moved away"))
        .hasStatus3xxRedirection();
    assertThat(show(Role.COORDINATOR)).bodyText().contains("The patient holds no place.");
  }

  @Test
  void recordsScreenFailureWithReason() {
    assertThat(post(Role.COORDINATOR, "/screen-failure", "reason", "")).hasStatus(422);
    assertThat(post(Role.COORDINATOR, "/screen-failure", "reason", "Ejection fraction 40 %"))
        .hasRedirectedUrl("/patients/" + patient.code());
    assertThat(mvc.get().uri("/patients/" + patient.code()).with(people.as(Role.COORDINATOR)))
        .bodyText()
        .contains("Screen failed", "Nothing is needed now.");
    assertThat(post(Role.COORDINATOR, "/screen-failure", "reason", "again")).hasStatus(422);
  }

  @Requirement("UNIT-15")
  @Test
  void todayListsWhatScreeningWaitsFor() {
    assertThat(today(Role.COORDINATOR))
        .bodyText()
        .contains(patient.code(), "14 criteria are open", "No place is reserved, places are free");
    scenario.meetCriteria(patient);
    scenario.reserve(patient, 1);
    assertThat(today(Role.INVESTIGATOR))
        .bodyText()
        .contains(
            "All criteria are met: confirm eligibility",
            "/patients/" + patient.code() + "/eligibility#confirm");
    assertThat(today(Role.COORDINATOR)).bodyText().doesNotContain(patient.code() + "</td>");
    assertThat(today(Role.STATISTICIAN)).hasStatusOk().bodyText().contains("Nothing due.");
  }

  @Requirement("UNIT-15")
  @Test
  void todayCountsWhatIsOverdueAndFiltersByIt() {
    PatientSummary late = scenario.registered(trial, "01", 40);
    assertThat(mvc.get().uri("/today?show=overdue").with(people.as(here(Role.COORDINATOR))))
        .hasStatusOk()
        .bodyText()
        .contains(late.code(), "overdue, ", "aria-current=\"true\"")
        .doesNotContain(patient.code());
    assertThat(mvc.get().uri("/today?show=today").with(people.as(here(Role.COORDINATOR))))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(late.code());
  }

  private MvcTestResult today(Role role) {
    return mvc.get().uri("/today").with(people.as(here(role))).exchange();
  }

  /** A person of this trial alone: the list of somebody in every trial has more than one page. */
  private SignedInPerson here(Role role) {
    return people.person(
        "%s-%s".formatted(role, trial.code()).toLowerCase(Locale.ROOT).replace('_', '-'),
        new Grant(role, trial.id(), null, null));
  }

  private MvcTestResult show(Role role) {
    return mvc.get()
        .uri("/patients/" + patient.code() + "/eligibility")
        .with(people.as(role))
        .exchange();
  }

  private MvcTestResult post(Role role, String path, String field, String value) {
    return mvc.post()
        .uri("/patients/" + patient.code() + path)
        .with(people.as(role))
        .with(csrf())
        .param(field, value)
        .exchange();
  }

  private MvcTestResult save(Role role, Map<String, String> typed) {
    var request =
        mvc.post()
            .uri("/patients/" + patient.code() + "/eligibility")
            .with(people.as(role))
            .with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  /** The form as the page now shows it. */
  private Map<String, String> typed() {
    EligibilityView view =
        people.doing(Role.COORDINATOR, () -> eligibility.of(patients.patient(patient.code())));
    Map<String, String> typed = new TreeMap<>();
    for (int i = 0; i < view.lines().size(); i++) {
      CriterionForm answer = CriterionForm.of(view.lines().get(i));
      String at = "answers[" + i + "].";
      typed.put(at + "criterion", answer.criterion());
      typed.put(at + "version", answer.version());
      typed.put(at + "met", Objects.toString(answer.met(), ""));
      typed.put(at + "value", Objects.toString(answer.value(), ""));
      typed.put(at + "valueDate", Objects.toString(answer.valueDate(), ""));
      typed.put(at + "note", Objects.toString(answer.note(), ""));
    }
    return typed;
  }

  private String today() {
    return patient.dateAt(Instant.now()).toString();
  }
}
