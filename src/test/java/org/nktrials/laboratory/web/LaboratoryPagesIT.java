package org.nktrials.laboratory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("LAB-01")
@IntegrationTest
@AutoConfigureMockMvc
@Import(LaboratoryScenario.class)
class LaboratoryPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private LaboratoryScenario scenario;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void begin() {
    trial = scenario.trial();
    scenario.laboratory(trial);
    patient = scenario.patient(trial, "01");
  }

  private MvcTestResult page(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/laboratory" + rest;
  }

  private MockMvcRequestBuilder post(String address, Role role) {
    return mvc.post().uri(address).with(people.as(role)).with(csrf());
  }

  private MockMvcRequestBuilder sample(Role role) {
    return post(address(""), role)
        .param("panel", "HEM")
        .param("laboratory", "BIO")
        .param("submissionId", UUID.randomUUID().toString())
        .param("sampledAt", scenario.at(-2).toString())
        .param("rows[0].analyte", "ANC")
        .param("rows[0].unit", "/mm3")
        .param("rows[1].analyte", "PLT")
        .param("rows[1].unit", "G/L");
  }

  @Test
  void saysWhatToDoWhileThereIsNothing() {
    assertThat(page("", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains("No laboratory result yet", "Enter blood count");
    assertThat(page("", Role.MONITOR)).bodyText().doesNotContain("Enter blood count");
    assertThat(page("/results", Role.MONITOR)).bodyText().contains("No laboratory result yet");
    assertThat(page("/ANC", Role.MONITOR)).bodyText().contains("No result of this test yet");
    assertThat(page("/GOLD", Role.MONITOR)).hasStatus(404);
  }

  @Test
  void entersAPanelAndShowsGradeRangeAndMissingEvent() {
    assertThat(page("/new?panel=HEM", Role.LABORATORY))
        .hasStatusOk()
        .bodyText()
        .contains("Neutrophils", "10⁹/L", "Europe/Paris");
    assertThat(
            sample(Role.LABORATORY).param("rows[0].value", "400").param("rows[1].notDone", "true"))
        .hasStatus3xxRedirection();
    assertThat(page("", Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("0.4", "G4", "low", "Range 1.8 to 7.5", "typed 400 /mm3", "not done")
        .contains("no adverse event for this G4", "term=Neutrophil%20count%20decreased");
    assertThat(page("/ANC", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("lab-dot-4", "G4 below 0.5", "lab-band")
        .doesNotContain("style=");
    assertThat(page("/results?test=ANC&grade=3&sort=grade,desc", Role.MONITOR))
        .bodyText()
        .contains("Neutrophil count decreased");
    assertThat(page("/results.csv?test=ANC", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("Neutrophil count decreased", "/mm3");
    assertThat(page("/new?panel=HEM", Role.LABORATORY)).bodyText().contains("value=\"/mm3\"");
  }

  @Test
  void keepsEverythingThatWasTypedWhenItRefuses() {
    assertThat(
            sample(Role.COORDINATOR)
                .param("rows[0].value", "0,4 or so")
                .param("rows[1].value", "200"))
        .hasStatus(422)
        .bodyText()
        .contains("0,4 or so", "value=\"200\"", "Type a number with a dot");
    assertThat(
            post(address(""), Role.COORDINATOR)
                .param("panel", "HEM")
                .param("laboratory", "NOWHERE")
                .param("submissionId", UUID.randomUUID().toString())
                .param("sampledAt", "yesterday")
                .param("rows[0].analyte", "ANC")
                .param("rows[0].value", "1.5")
                .param("rows[0].unit", "furlong".repeat(10)))
        .hasStatus(422)
        .bodyText()
        .contains("Type a date and a time", "value=\"1.5\"", "At most 40 characters.");
    assertThat(sample(Role.COORDINATOR).param("rows[1].value", "200000"))
        .hasStatus(422)
        .bodyText()
        .contains("likely is", "numbers and units were checked", "200000");
    assertThat(sample(Role.COORDINATOR).param("rows[1].value", "2600").param("confirmed", "true"))
        .hasStatus3xxRedirection();
    assertThat(post(address(""), Role.COORDINATOR).param("panel", "HEM")).hasStatus(400);
  }

  @Test
  void correctsCancelsAndJudges() {
    LaboratoryResult wrong = scenario.enter(patient, Analyte.ANC, "0.4", "G/L", -3);
    String one = address("/results/" + wrong.id());
    assertThat(
            post(one, Role.COORDINATOR)
                .param("value", "4.0")
                .param("unit", "G/L")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.", "value=\"4.0\"");
    assertThat(
            post(one, Role.COORDINATOR)
                .param("value", "4.0")
                .param("unit", "G/L")
                .param("reason", "Typing error")
                .param("version", "0"))
        .hasStatus3xxRedirection();
    assertThat(page("/results/" + wrong.id(), Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("corrected, kept readable", "Every version", "Typing error");
    LaboratoryResult other = scenario.enter(patient, Analyte.PLT, "90", "G/L", -3);
    String two = address("/results/" + other.id());
    assertThat(
            post(two + "/judgement", Role.INVESTIGATOR)
                .param("clinicallySignificant", "true")
                .param("reason", "Seen")
                .param("version", "0"))
        .hasStatus3xxRedirection();
    assertThat(post(two + "/cancel", Role.COORDINATOR).param("version", "0").param("reason", "x"))
        .as("the judgement made it another version")
        .hasStatus(422);
    assertThat(post(two + "/cancel", Role.COORDINATOR).param("version", "1").param("reason", "x"))
        .hasStatus3xxRedirection();
    assertThat(page("/results?all=true", Role.MONITOR)).bodyText().contains("cancelled");
  }

  @Test
  void isForTheRolesAndSitesThatMay() {
    assertThat(page("/new", Role.MONITOR)).hasStatus(403);
    assertThat(sample(Role.PHARMACIST).param("rows[0].value", "400")).hasStatus(403);
    assertThat(page("", Role.COMMITTEE_MEMBER)).hasStatus(403);
    SignedInPerson other =
        people.person(
            "lab-pages-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("")).with(people.as(other))).hasStatus(404);
    assertThat(mvc.get().uri(address("/results.csv")).with(people.as(other))).hasStatus(404);
  }

  @Test
  void addsLaboratoriesAndDatedRanges() {
    String list = "/trials/" + trial.code() + "/laboratories";
    assertThat(post(list, Role.COORDINATOR).param("code", "X").param("name", "X")).hasStatus(403);
    assertThat(post(list, Role.LABORATORY).param("code", "bio").param("name", "Twice"))
        .hasStatus(422)
        .bodyText()
        .contains("has a laboratory with this code", "Twice");
    assertThat(post(list, Role.LABORATORY).param("code", "two").param("name", "Second"))
        .hasRedirectedUrl(list + "/TWO");
    assertThat(
            post(list + "/TWO/ranges", Role.LABORATORY)
                .param("analyte", "ANC")
                .param("validFrom", "some day")
                .param("lower", "about 2")
                .param("unit", "g/L"))
        .hasStatus(422)
        .bodyText()
        .contains("about 2", "Say from which day");
    assertThat(
            post(list + "/TWO/ranges", Role.LABORATORY)
                .param("analyte", "ANC")
                .param("validFrom", "2026-01-01")
                .param("lower", "7500")
                .param("upper", "1800")
                .param("ageFrom", "old")
                .param("unit", "/mm3"))
        .hasStatus(422)
        .bodyText()
        .contains("Type whole years.");
    assertThat(
            post(list + "/TWO/ranges", Role.LABORATORY)
                .param("analyte", "ANC")
                .param("validFrom", "2026-01-01")
                .param("lower", "1800")
                .param("upper", "7500")
                .param("sex", "FEMALE")
                .param("unit", "/mm3"))
        .hasStatus3xxRedirection();
    assertThat(mvc.get().uri(list + "/TWO").with(people.as(Role.MONITOR)))
        .hasStatusOk()
        .bodyText()
        .contains("1.8 to 7.5", "women", "1800 – 7500 /mm3")
        .doesNotContain("Add a range");
    assertThat(mvc.get().uri(list).with(people.as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("TWO")
        .doesNotContain("Add a laboratory");
  }
}
