package org.nktrials.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.reason.Reason;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.treatment.DoseAuthorisations;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Requirement("HAPLO-02")
@IntegrationTest
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class ConditioningGuardIT {

  @Autowired private TestPeople people;
  @Autowired private TrialScenario trials;
  @Autowired private DonorScenario scenario;
  @Autowired private ConditioningGoes goes;
  @Autowired private DoseAuthorisations doses;
  @Autowired private MockMvcTester mvc;

  private DosingDecision ask(PatientSummary patient, String drug) {
    LocalDate day = DonorScenario.today().plusDays(4);
    return people.doing(Role.PHARMACIST, () -> doses.ask(patient, drug, day));
  }

  private List<String> codes(PatientSummary patient, String drug) {
    return ask(patient, drug).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void noConditioningDoseBeforeTheSignedGo() {
    TrialSummary trial = scenario.startedTrial("GUARDED");
    PatientSummary patient = trials.enrolled(trial, "01", 1);
    scenario.type(patient, null, DonorScenario.RECIPIENT_HLA, DonorScenario.kir());
    for (String drug : List.of("CY", "FLU", "ARAC")) {
      assertThat(codes(patient, drug))
          .contains("go-not-signed", "go-donor-selected-open", "go-reserve-donor-named-open");
    }
    assertThat(codes(patient, "IL2")).noneMatch(code -> code.startsWith("go-"));
    assertThat(
            mvc.get()
                .uri("/patients/" + patient.code() + "/doses")
                .with(people.as(Role.PHARMACIST)))
        .hasStatusOk()
        .bodyText()
        .contains("No go before conditioning is signed.", "/donors/go");

    List<DonorSummary> family = scenario.family(patient);
    scenario.select(patient, family.get(1));
    scenario.reserve(patient, scenario.donor(patient, Relation.CHILD));
    assertThat(codes(patient, "CY")).containsExactly("go-not-signed");
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          goes.sign(patient.code(), TestPeople.PASSWORD, UUID.randomUUID());
          return patient;
        });
    assertThat(ask(patient, "CY")).isInstanceOf(DosingDecision.Authorised.class);

    ConditioningGo go = goes.of(patient.id()).getFirst();
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          goes.withdraw(patient.code(), go.id(), go.version(), "Fever");
          return patient;
        });
    assertThat(codes(patient, "CY")).containsExactly("go-not-signed");
  }

  @Test
  void trialsWithoutDonorsAreNotAsked() {
    PatientSummary patient = trials.enrolled(trials.startedTrial("UNGUARDED"), "01", 1);
    assertThat(ask(patient, "CTX")).isInstanceOf(DosingDecision.Authorised.class);
  }
}
