package org.nktrials.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of cases, before and after the first report. */
@Requirement("SAE-01")
@IntegrationTest
@AutoConfigureMockMvc
class SeriousEventListPageIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private AdverseEvents events;
  @Autowired private SeriousEvents cases;

  private TrialSummary trial;
  private PatientSummary patient;
  private AdverseEvent event;

  @BeforeEach
  void recordASeriousEvent() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    var details =
        new AdverseEventDetails(
            List.of(),
            null,
            null,
            Set.of(SeriousnessCriterion.HOSPITALISATION),
            null,
            null,
            null,
            null,
            Map.of());
    var entry =
        new AdverseEventEntry(
            "Capillary leak syndrome",
            null,
            StartedTrials.day(-10),
            null,
            null,
            3,
            true,
            null,
            Map.of("IL2", Relatedness.PROBABLE),
            Set.of(),
            details);
    event =
        people.doing(
            Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  @Test
  void showsWhenTheReportOfACaseWithoutOneIsDue() {
    assertThat(page()).hasStatusOk().bodyText().contains(patient.code(), "due by ", "not judged");
  }

  @Test
  void showsThatAReportWasSentInTime() {
    people.doing(
        Role.INVESTIGATOR,
        () -> cases.send(patient.code(), event.id(), 0L, "Oedema", TestPeople.PASSWORD));
    assertThat(page()).hasStatusOk().bodyText().contains("sent in time").doesNotContain("due by ");
  }

  private MvcTestResult page() {
    return mvc.get()
        .uri("/trials/" + trial.code() + "/serious-events")
        .with(people.as(Role.MONITOR))
        .exchange();
  }
}
