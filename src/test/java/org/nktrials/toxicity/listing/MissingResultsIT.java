package org.nktrials.toxicity.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.visit.VisitScenario.done;
import static org.nktrials.visit.VisitScenario.notDone;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Panel;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Worklist;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.nktrials.visit.VisitScenario;
import org.springframework.beans.factory.annotation.Autowired;

/** Results that Today waits for, and what Today says is next. */
@Requirement("UNIT-06")
@IntegrationTest
class MissingResultsIT {

  @Autowired private VisitScenario scenario;
  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private MissingResults tasks;
  @Autowired private Worklist worklist;

  private PatientSummary patient;

  @BeforeEach
  void firstInterleukinTwoDaysAgo() {
    patient = scenario.begun(-11);
    trials.give(patient, "IL2", "3", -2, 1);
  }

  private List<DueItem> due(Role role) {
    return people.doing(role, () -> tasks.due(List.of(patient.trialId()))).stream()
        .filter(item -> item.subject().equals(patient.code()))
        .toList();
  }

  @Test
  void asksForTheResultsThatTheVerdictNeeds() {
    assertThat(due(Role.COORDINATOR))
        .extracting(DueItem::what)
        .containsExactly(
            "Blood count, Chemistry C1 D10 not received",
            "Blood count, Chemistry C1 D12 not received");
    DueItem first = due(Role.LABORATORY).getFirst();
    assertThat(first.why()).isEqualTo("needed for the DLT verdict");
    assertThat(first.harm()).isEqualTo(DueItem.BLOCKS_DECISION);
    assertThat(first.link()).endsWith("/laboratory/new?panel=HEM");
    assertThat(first.second().link()).endsWith("/visits/C1D10");
    assertThat(due(Role.MONITOR)).isEmpty();
  }

  @Test
  void asksNoMoreForWhatWasNotDone() {
    scenario.record(patient, "C1D12", 0, notDone("HEM", "No vein"), notDone("CHEM", "No vein"));
    assertThat(due(Role.COORDINATOR))
        .extracting(DueItem::what)
        .noneMatch(what -> what.contains("D12"));
  }

  @Test
  void asksOutsideTheWindowOnlyOnceTheVisitTookPlace() {
    assertThat(due(Role.COORDINATOR)).noneMatch(item -> item.what().contains("C1 D1 "));
    scenario.record(patient, "C1D1", -11, done("VITALS"));
    assertThat(due(Role.COORDINATOR))
        .anyMatch(
            item ->
                item.what().contains("C1 D1 ")
                    && item.why().equals("planned at this visit")
                    && item.harm() == DueItem.VISIT);
  }

  @Test
  void namesTheTestsThatAPartOfAPanelLacks() {
    assertThat(NeededTests.missing(Panel.CHEM, Set.of("ALT", "BILI", "NA")))
        .isEqualTo("creatinine, albumin");
    assertThat(NeededTests.missing(Panel.HEM, Set.of("ANC", "PLT"))).isEmpty();
    assertThat(NeededTests.missing(Panel.HEM, Set.of())).isEqualTo("Blood count");
  }

  @Test
  void saysWhatComesNext() {
    assertThat(people.doing(Role.COORDINATOR, worklist::next))
        .filteredOn(item -> item.subject().equals(patient.code()))
        .singleElement()
        .satisfies(item -> assertThat(item.what()).startsWith("C1 D13"));
  }
}
