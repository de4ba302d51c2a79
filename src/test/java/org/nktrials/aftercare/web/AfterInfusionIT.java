package org.nktrials.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.aftercare.ToxicityAssessment;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class AfterInfusionIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private ToxicityAssessments assessments;

  private TrialSummary trial;
  private PatientSummary patient;
  private String page;

  @BeforeEach
  void infuse() {
    trial = haplo.trial();
    patient = haplo.infused(trial, 43);
    page = "/patients/" + patient.code() + "/after-infusion";
  }

  private MvcTestResult get(String address, Role role) {
    return mvc.get().uri(address).with(people.as(role)).exchange();
  }

  private MvcTestResult post(String address, Role role, String... fields) {
    var request =
        mvc.post()
            .uri(address)
            .with(people.as(role))
            .with(
                org.springframework.security.test.web.servlet.request
                    .SecurityMockMvcRequestPostProcessors.csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  @Test
  void showsDayZeroAndWhatIsNotRecorded() {
    assertThat(get(page, Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains("D43", "D−7", "interleukin-2 given", "0 of 14 days", "No neutrophil count")
        .contains("not recorded", "Enter today");
  }

  @Test
  void recordsADayAndCorrectsItWithAReason() {
    String day = LocalDate.now(patient.site().zone()).minusDays(40).toString();
    String first = UUID.randomUUID().toString();
    String[] fields = {
      "date",
      day,
      "platelets",
      "GIVEN",
      "redCells",
      "NONE",
      "growthFactor",
      "UNKNOWN",
      "temperature",
      "38.4",
      "submissionId",
      first
    };
    assertThat(post(page + "/day", Role.COORDINATOR, fields)).hasStatus3xxRedirection();
    assertThat(post(page + "/day", Role.COORDINATOR, fields)).hasStatus3xxRedirection();
    assertThat(get(page, Role.COORDINATOR)).bodyText().contains("given", "38.4");
    assertThat(
            post(
                page + "/day",
                Role.COORDINATOR,
                "date",
                day,
                "platelets",
                "NONE",
                "redCells",
                "NONE",
                "growthFactor",
                "NONE",
                "version",
                "0"))
        .hasStatus(422)
        .bodyText()
        .contains("say why it changes");
    assertThat(
            post(
                page + "/day",
                Role.COORDINATOR,
                "date",
                day,
                "platelets",
                "NONE",
                "redCells",
                "NONE",
                "growthFactor",
                "NONE",
                "version",
                "7",
                "reason",
                "typing error"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    assertThat(
            post(
                page + "/day",
                Role.COORDINATOR,
                "date",
                day,
                "platelets",
                "NONE",
                "redCells",
                "NONE",
                "growthFactor",
                "NONE",
                "version",
                "0",
                "reason",
                "typing error"))
        .hasStatus3xxRedirection();
    assertThat(get(page + "/csv", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains(day + ",D3,,,,none,none,none,not recorded");
  }

  @Test
  void refusesADayBesideTheField() {
    assertThat(post(page + "/day", Role.COORDINATOR, "date", "2999-01-01", "temperature", "hot"))
        .hasStatus(422)
        .bodyText()
        .contains("Say whether platelets were given", "Type a number", "2999-01-01");
    assertThat(get(page + "/day?date=nonsense", Role.COORDINATOR)).hasStatusOk();
    assertThat(get(page + "/day", Role.MONITOR)).hasStatus(403);
  }

  @Requirement("GVHD-01")
  @Test
  void computesGvhdAndAnInvestigatorConfirmsIt() {
    assertThat(
            post(
                page + "/gvhd",
                Role.COORDINATOR,
                "date",
                LocalDate.now(patient.site().zone()).minusDays(10).toString(),
                "rashPercent",
                "30",
                "bilirubin",
                "12",
                "bilirubinUnit",
                "umol/L",
                "upper",
                "no",
                "diarrhoea",
                "0",
                "severe",
                "no"))
        .hasStatus3xxRedirection();
    ToxicityAssessment one = assessments.of(patient.id()).getFirst();
    assertThat(one.computedText()).startsWith("Computed grade I. Skin stage 2, liver stage 0");
    String address = page + "/assessments/" + one.id();
    assertThat(get(address, Role.INVESTIGATOR)).hasStatusOk().bodyText().contains("not confirmed");
    assertThat(post(address + "/confirm", Role.COORDINATOR, "grade", "1", "version", "0"))
        .hasStatus(403);
    assertThat(post(address + "/confirm", Role.INVESTIGATOR, "grade", "2", "version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why it differs");
    assertThat(post(address + "/confirm", Role.INVESTIGATOR, "grade", "1", "version", "0"))
        .hasStatus3xxRedirection();
    assertThat(get(page, Role.MONITOR)).bodyText().contains("Acute GvHD (MAGIC)", "grade I");
    assertThat(post(address + "/cancel", Role.COORDINATOR, "reason", "wrong", "version", "1"))
        .hasStatus(403);
    assertThat(post(address + "/cancel", Role.INVESTIGATOR, "reason", "wrong", "version", "1"))
        .hasStatus3xxRedirection();
  }

  @Test
  void takesBilirubinInTheUnitsOfTheLaboratoryAndRefusesOthersBesideTheField() {
    for (String unknown : List.of("mg", "bananas", "g", "10*9/L", "")) {
      assertThat(gvhd("51", unknown))
          .as(unknown)
          .hasStatus(422)
          .bodyText()
          .contains("Usual: µmol/L.", "value=\"51\"");
    }
    assertThat(assessments.of(patient.id())).isEmpty();
    assertThat(gvhd("51.33", "umol/L")).hasStatus3xxRedirection();
    assertThat(assessments.of(patient.id()).getFirst().computedText()).contains("liver stage 2");
    assertThat(gvhd("3", "mg/dL")).hasStatus3xxRedirection();
    assertThat(gvhd("30", "mg/L")).hasStatus3xxRedirection();
    assertThat(
            assessments.of(patient.id()).stream()
                .map(ToxicityAssessment::computedText)
                .filter(text -> text.contains("liver stage 1")))
        .hasSize(2);
  }

  private MvcTestResult gvhd(String bilirubin, String unit) {
    return post(
        page + "/gvhd",
        Role.COORDINATOR,
        "date",
        LocalDate.now(patient.site().zone()).minusDays(10).toString(),
        "rashPercent",
        "0",
        "bilirubin",
        bilirubin,
        "bilirubinUnit",
        unit,
        "upper",
        "no",
        "diarrhoea",
        "0",
        "severe",
        "no");
  }

  @Test
  void saysWhatIsMissingForTheGradeOfCrs() {
    assertThat(
            post(
                page + "/crs",
                Role.COORDINATOR,
                "date",
                LocalDate.now(patient.site().zone()).minusDays(42).toString(),
                "temperature",
                "39.1",
                "hypotension",
                "NO_VASOPRESSOR"))
        .hasStatus3xxRedirection();
    assertThat(assessments.of(patient.id()).getFirst().computedText())
        .startsWith("Cannot be determined (grade 2 to grade 4): missing hypoxia.");
  }

  @Test
  void anInvestigatorSignsTheVerdictOnCytopenia() {
    String[] fields = {
      "kind",
      "NOT_EVALUABLE",
      "marrowBlasts",
      "12",
      "otherCause",
      "no",
      "explanation",
      "Blasts in the marrow of D42",
      "password",
      TestPeople.PASSWORD
    };
    assertThat(post(page + "/cytopenia", Role.COORDINATOR, fields)).hasStatus(403);
    assertThat(post(page + "/cytopenia", Role.INVESTIGATOR, "kind", "PROLONGED", "password", "no"))
        .hasStatus(422);
    assertThat(post(page + "/cytopenia", Role.INVESTIGATOR, fields)).hasStatus3xxRedirection();
    assertThat(get(page, Role.INVESTIGATOR))
        .bodyText()
        .contains("not evaluable: leukaemia persists", "Leukaemia persists: 12");
  }

  @Test
  void patientsOfOtherTrialsHaveNoSuchPage() {
    assertThat(get("/patients/NOBODY-01-001/after-infusion", Role.INVESTIGATOR)).hasStatus(404);
  }
}
