package org.nktrials.medication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.medication.ConcomitantMedication;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.MedicalHistories;
import org.nktrials.patient.Deviations;
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
class MedicationPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private ConcomitantMedications medications;
  @Autowired private MedicalHistories histories;
  @Autowired private Deviations deviations;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + "/medication" + rest;
  }

  private MvcTestResult page(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post()
        .uri(address(rest))
        .with(people.as(role))
        .with(csrf())
        .param("submissionId", UUID.randomUUID().toString());
  }

  private MockMvcRequestBuilder medication(String drug) {
    return post("", Role.COORDINATOR)
        .param("kind", "MEDICATION")
        .param("name", drug)
        .param("indication", "pain");
  }

  private ConcomitantMedication only() {
    assertThat(medications.of(patient.id())).hasSize(1);
    return medications.of(patient.id()).getFirst();
  }

  @Requirement("TIME-03")
  @Test
  void recordsEachKindWithPartialDates() {
    assertThat(medication("paracetamol").param("start", "2024-03").param("ongoing", "true"))
        .hasRedirectedUrl(address(""));
    assertThat(
            post("", Role.INVESTIGATOR)
                .param("kind", "CONDITION")
                .param("name", "high blood pressure")
                .param("baselineGrade", "2")
                .param("start", "2011"))
        .hasRedirectedUrl(address(""));
    assertThat(
            post("", Role.COORDINATOR)
                .param("kind", "THERAPY")
                .param("therapyKind", "CHEMOTHERAPY")
                .param("name", "doxorubicin")
                .param("line", "1")
                .param("bestResponse", "STABLE_DISEASE")
                .param("start", "2010-02")
                .param("end", "2010-09-30"))
        .hasRedirectedUrl(address(""));
    assertThat(post("", Role.COORDINATOR).param("kind", "ALLERGY").param("name", "penicillin"))
        .hasRedirectedUrl(address(""));
    assertThat(page("", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "since 2024-03",
            "high blood pressure",
            "G2",
            "2010-02 to 2010-09-30",
            "Stable disease",
            "penicillin",
            "Allergies")
        .doesNotContain(">Add<");
  }

  @ParameterizedTest
  @CsvSource({
    "start, 2023-02-30, Type a date that exists",
    "start, soon, Type a date that exists",
    "start, 2199, The start lies in the future.",
    "start, 1900, The start lies before the birth year.",
    "end, 1999, The end lies before the start.",
    "indication, '', What is it given for?",
    "name, '', Type this first."
  })
  void keepsWhatWasTypedBesideTheReason(String field, String typed, String sentence) {
    MockMvcRequestBuilder request =
        post("", Role.COORDINATOR)
            .param("kind", "MEDICATION")
            .param("dose", "1 g a day")
            .param(field, typed);
    if (!field.equals("name")) {
      request.param("name", "paracetamol");
    }
    if (!field.equals("indication")) {
      request.param("indication", "pain");
    }
    if (!field.equals("start")) {
      request.param("start", "2001-05");
    }
    assertThat(request).hasStatus(422).bodyText().contains(sentence, "1 g a day");
    assertThat(medications.of(patient.id())).isEmpty();
  }

  @Test
  void refusesTextsThatAreTooLongAndWordsInNumbers() {
    assertThat(medication("x".repeat(201))).hasStatus(422).bodyText().contains("At most 200");
    assertThat(
            post("", Role.COORDINATOR)
                .param("kind", "CONDITION")
                .param("name", "gout")
                .param("baselineGrade", "two"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a whole number.", "gout");
    assertThat(
            post("", Role.COORDINATOR)
                .param("kind", "CONDITION")
                .param("name", "gout")
                .param("baselineGrade", "5"))
        .hasStatus(422)
        .bodyText()
        .contains("A baseline grade is 1 to 4.");
  }

  @Test
  void flagsAProhibitedMedicationAndRaisesADeviation() {
    assertThat(medication("Prednisone 10mg tablets").param("ongoing", "true"))
        .hasStatus3xxRedirection();
    assertThat(only().prohibitedClass()).isEqualTo("Systemic corticosteroids");
    assertThat(deviations.of(patient.id()))
        .anyMatch(
            one ->
                one.kind().equals("prohibited-medication")
                    && one.description().contains("systemic corticosteroids (default list)"));
    assertThat(page("", Role.COORDINATOR))
        .bodyText()
        .contains("Steroids now", "Prednisone 10mg tablets ongoing", "Systemic corticosteroids");
  }

  @Test
  void raisesNothingForWhatEndedBeforeConsent() {
    assertThat(medication("dexamethasone").param("start", "2008").param("end", "2009-01"))
        .hasStatus3xxRedirection();
    assertThat(only().prohibitedClass()).isNotNull();
    assertThat(deviations.of(patient.id()))
        .noneMatch(one -> one.kind().equals("prohibited-medication"));
  }

  @Test
  void correctsAndCancelsWithAReason() {
    assertThat(medication("paracetamol").param("start", "2024")).hasStatus3xxRedirection();
    String path = "/" + only().stored().id();
    assertThat(page(path, Role.COORDINATOR)).hasStatusOk().bodyText().contains("paracetamol");
    assertThat(
            post(path, Role.COORDINATOR)
                .param("kind", "MEDICATION")
                .param("name", "paracetamol")
                .param("indication", "fever")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.", "fever");
    assertThat(
            post(path, Role.COORDINATOR)
                .param("kind", "MEDICATION")
                .param("name", "paracetamol")
                .param("indication", "fever")
                .param("reason", "Read in the source")
                .param("version", "0"))
        .hasRedirectedUrl(address(""));
    assertThat(only().entry().indication()).isEqualTo("fever");
    assertThat(
            post(path + "/cancel", Role.COORDINATOR)
                .param("kind", "MEDICATION")
                .param("reason", "Other patient")
                .param("version", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    assertThat(
            post(path + "/cancel", Role.COORDINATOR)
                .param("kind", "MEDICATION")
                .param("reason", "Other patient")
                .param("version", "1"))
        .hasRedirectedUrl(address(""));
    assertThat(page("", Role.COORDINATOR)).bodyText().contains("cancelled, kept");
  }

  @Test
  void recordsADoubleSubmitOnce() {
    String submission = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      assertThat(
              mvc.post()
                  .uri(address(""))
                  .with(people.as(Role.PHARMACIST))
                  .with(csrf())
                  .param("submissionId", submission)
                  .param("kind", "MEDICATION")
                  .param("name", "ondansetron")
                  .param("indication", "nausea"))
          .hasStatus3xxRedirection();
    }
    assertThat(medications.of(patient.id())).hasSize(1);
    assertThat(histories.conditions(patient.id())).isEmpty();
  }

  @Test
  void answersByRoleAndSite() {
    assertThat(page("/new", Role.MONITOR)).hasStatus(403);
    assertThat(post("", Role.LABORATORY).param("kind", "ALLERGY")).hasStatus(403);
    assertThat(page("/" + UUID.randomUUID(), Role.COORDINATOR)).hasStatus(404);
    assertThat(page("/csv", Role.MONITOR)).hasStatusOk();
    SignedInPerson elsewhere =
        people.person(
            "conmeds-of-site-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri(address("")).with(people.as(elsewhere))).hasStatus(404);
  }
}
