package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;

/** Drugs that a protocol judges together are asked for together. */
@Requirement("FORM-09")
@IntegrationTest
class SuspectsIT {

  @Autowired private HaploScenario haplo;
  @Autowired private AdverseEvents events;
  @Autowired private ProtocolService protocols;
  @Autowired private Worklist worklist;
  @Autowired private TestPeople people;

  @Test
  void anEventIsCompleteOnceEachSuspectIsJudged() {
    TrialSummary trial = haplo.trial();
    PatientSummary patient = haplo.infused(trial, 20);
    SignedInPerson coordinator =
        people.person(
            "suspects-" + trial.code(), new Grant(Role.COORDINATOR, trial.id(), null, null));
    Set<String> suspects =
        protocols.version(patient.protocolVersionId()).definition().suspects().stream()
            .map(Suspect::code)
            .collect(Collectors.toSet());
    people.doing(
        coordinator, () -> events.record(patient.code(), fatigue(suspects), UUID.randomUUID()));
    assertThat(suspects).contains("COND").doesNotContain("CY", "FLU");
    assertThat(people.doing(coordinator, () -> worklist.tasks()))
        .extracting(DueItem::what)
        .doesNotContain("Complete adverse event: Fatigue");
  }

  private static AdverseEventEntry fatigue(Set<String> suspects) {
    Map<String, Relatedness> opinions =
        suspects.stream().collect(Collectors.toMap(one -> one, _ -> Relatedness.POSSIBLE));
    Map<String, ActionTaken> actions =
        suspects.stream().collect(Collectors.toMap(one -> one, _ -> ActionTaken.NONE));
    return new AdverseEventEntry(
        "Fatigue",
        null,
        LocalDate.now().minusDays(3),
        null,
        null,
        2,
        false,
        false,
        opinions,
        Set.of(),
        new AdverseEventDetails(
            List.of(),
            null,
            true,
            Set.of(),
            null,
            null,
            EventOutcome.NOT_RECOVERED,
            null,
            actions));
  }
}
