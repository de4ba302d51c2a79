package org.nktrials.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.outcome.followup.Outcomes;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.response.Endpoint;
import org.nktrials.support.HaploScenario;
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
class OutcomePagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private TrialScenario scenario;
  @Autowired private Outcomes outcomes;

  private MvcTestResult post(PatientSummary patient, String part, Map<String, String> fields) {
    var request =
        mvc.post()
            .uri("/patients/" + patient.code() + "/outcome/" + part)
            .with(people.as(Role.COORDINATOR))
            .with(csrf());
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }

  private static String ago(PatientSummary patient, int days) {
    return LocalDate.now(patient.site().zone()).minusDays(days).toString();
  }

  private MvcTestResult lesion(PatientSummary patient, String organ, String size) {
    return post(
        patient,
        "lesions",
        Map.of(
            "kind",
            "TARGET",
            "organ",
            organ,
            "description",
            "left",
            "nodal",
            "no",
            "method",
            "CT",
            "date",
            ago(patient, 100),
            "size",
            size));
  }

  private MvcTestResult tumour(PatientSummary patient, int daysAgo, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("date", ago(patient, daysAgo));
    fields.putIfAbsent("nonTarget", "NONE_AT_BASELINE");
    return post(patient, "tumours", fields);
  }

  private MvcTestResult page(PatientSummary patient) {
    return mvc.get()
        .uri("/patients/" + patient.code() + "/outcome")
        .with(people.as(Role.COORDINATOR))
        .exchange();
  }

  @Requirement("RESP-01")
  @Test
  void computesResponseAndEndpoints() {
    PatientSummary patient = haplo.infused(haplo.trial(), 90);
    assertThat(lesion(patient, "liver", "40")).hasStatus3xxRedirection();
    assertThat(lesion(patient, "Liver", "20")).hasStatus3xxRedirection();
    assertThat(lesion(patient, "liver ", "20"))
        .hasStatus(422)
        .bodyText()
        .contains("2 target lesions of this organ");
    assertThat(lesion(patient, "lung", "9")).hasStatus(422).bodyText().contains("at least 10 mm");
    assertThat(tumour(patient, 50, Map.of("size1", "25", "size2", "15", "newLesion", "no")))
        .hasStatus3xxRedirection();
    assertThat(tumour(patient, 10, Map.of("size1", "25", "size2", "many")))
        .hasStatus(422)
        .bodyText()
        .contains("small, or gone", "many");
    assertThat(
            tumour(
                patient,
                10,
                Map.of("size1", "40", "size2", "20", "investigator", "STABLE_DISEASE")))
        .hasStatus(422)
        .bodyText()
        .contains("The rule computes PD");
    assertThat(tumour(patient, 10, Map.of("size1", "40", "size2", "20", "size3", "12")))
        .hasStatus(422)
        .bodyText()
        .contains("no target 3 that counts", "id=\"size3\"");
    assertThat(tumour(patient, 10, Map.of("size1", "40", "size2", "20"))).hasStatus3xxRedirection();
    assertThat(tumour(patient, 10, Map.of())).hasStatus(422);
    PatientOutcome outcome = people.doing(Role.COORDINATOR, () -> outcomes.of(patient));
    assertThat(outcome.best()).startsWith("PR");
    assertThat(outcome.progressionFree())
        .isInstanceOfSatisfying(Endpoint.Known.class, known -> assertThat(known.event()).isTrue());
    assertThat(outcome.overall())
        .isInstanceOfSatisfying(
            Endpoint.Known.class,
            known -> {
              assertThat(known.event()).isFalse();
              assertThat(known.days()).isEqualTo(80);
            });
  }

  @Requirement("FORM-06")
  @Test
  void followsADeathAndRefusesWhatComesAfter() {
    PatientSummary patient = haplo.infused(haplo.trial(), 90);
    Map<String, String> died =
        Map.of("kind", "DIED", "date", ago(patient, 30), "note", "leukaemia");
    assertThat(
            post(
                patient,
                "follow-up",
                Map.of("kind", "DIED", "date", ago(patient, 80), "note", "x")))
        .hasStatus(422)
        .bodyText()
        .contains("fatal adverse event");
    assertThat(post(patient, "follow-up", Map.of("kind", "DIED", "date", ago(patient, 30))))
        .hasStatus(422)
        .bodyText()
        .contains("Name the cause");
    assertThat(post(patient, "follow-up", died)).hasStatus3xxRedirection();
    assertThat(post(patient, "follow-up", died)).hasStatus(422).bodyText().contains("already");
    assertThat(post(patient, "follow-up", Map.of("kind", "ALIVE", "date", ago(patient, 20))))
        .hasStatus(422)
        .bodyText()
        .contains("nothing follows it");
    assertThat(page(patient)).hasStatusOk().bodyText().contains("60 days, event", "Died");
    UUID event =
        people.doing(Role.COORDINATOR, () -> outcomes.of(patient)).events().getFirst().id();
    assertThat(post(patient, "follow-up/" + event + "/cancel", Map.of("version", "0")))
        .hasStatus(422)
        .bodyText()
        .contains("Say why");
    assertThat(
            post(
                patient,
                "follow-up/" + event + "/cancel",
                Map.of("version", "0", "why", "Another patient")))
        .hasStatus3xxRedirection();
    assertThat(page(patient)).hasStatusOk().bodyText().contains("cancelled, kept");
  }

  @Requirement("RESP-02")
  @Test
  void judgesLeukaemiaAndKeepsWhatIsNotKnown() {
    PatientSummary patient = haplo.infused(haplo.trial(), 60);
    assertThat(
            post(
                patient,
                "marrows",
                Map.of("date", ago(patient, 65), "beforeTreatment", "true", "marrowBlasts", "40")))
        .hasStatus3xxRedirection();
    assertThat(
            post(
                patient,
                "marrows",
                Map.of(
                    "date",
                    ago(patient, 30),
                    "marrowBlasts",
                    "3",
                    "adequateMarrow",
                    "yes",
                    "circulatingBlasts",
                    "no",
                    "extramedullary",
                    "no",
                    "neutrophils",
                    "1.2",
                    "platelets",
                    "120")))
        .hasStatus3xxRedirection();
    assertThat(page(patient))
        .hasStatusOk()
        .bodyText()
        .contains("Not evaluable", "neutrophils or platelets are not known", "baseline");
    assertThat(
            post(
                patient,
                "marrows",
                Map.of(
                    "date",
                    ago(patient, 20),
                    "marrowBlasts",
                    "3",
                    "adequateMarrow",
                    "yes",
                    "circulatingBlasts",
                    "no",
                    "extramedullary",
                    "no",
                    "neutrophils",
                    "1.2",
                    "platelets",
                    "120",
                    "transfusionFree",
                    "yes")))
        .hasStatus3xxRedirection();
    assertThat(people.doing(Role.COORDINATOR, () -> outcomes.of(patient)).best())
        .isEqualTo("Complete remission");
  }

  @Test
  void showsThePatientsOfATrialAndTheirFiles() {
    var trial = scenario.trial("OUTCOME-1");
    PatientSummary patient = scenario.registered(trial, "01");
    assertThat(lesion(patient, "liver", "40")).hasStatus3xxRedirection();
    for (String path :
        List.of(
            "/trials/OUTCOME-1/outcomes",
            "/trials/OUTCOME-1/outcomes.csv",
            "/patients/" + patient.code() + "/outcome/csv")) {
      assertThat(mvc.get().uri(path).with(people.as(Role.MONITOR)).exchange()).hasStatusOk();
    }
    assertThat(mvc.get().uri("/trials/OUTCOME-1/outcomes").with(people.as(Role.MONITOR)).exchange())
        .bodyText()
        .contains(patient.code(), "The start of the clock is not known.");
    assertThat(page(patient)).hasStatusOk().bodyText().contains("T1 liver: left", "40 mm");
    for (String part : List.of("lesions", "tumours", "marrows", "follow-up")) {
      String form = "/patients/" + patient.code() + "/outcome/" + part + "/new";
      assertThat(mvc.get().uri(form).with(people.as(Role.COORDINATOR)).exchange()).hasStatusOk();
      assertThat(mvc.get().uri(form).with(people.as(Role.MONITOR)).exchange()).hasStatus(403);
      assertThat(post(patient, part, Map.of("date", "never"))).hasStatus(422);
    }
  }
}
