package org.nktrials.toxicity.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.access.AccessEvent;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What is new to an investigator and to a monitor since they were here before. */
@Requirement("TRAIL-13")
@IntegrationTest
class SinceLastVisitIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private AdverseEvents events;
  @Autowired private Worklist worklist;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private TransactionTemplate transactions;

  private void signIn(SignedInPerson person) {
    transactions.executeWithoutResult(
        _ ->
            publisher.publishEvent(
                new AccessEvent.SignedIn(person.id(), person.displayName(), "password")));
  }

  private void record(PatientSummary patient, String term, int grade) {
    people.doing(
        Role.COORDINATOR,
        () ->
            events.record(
                patient.code(),
                new AdverseEventEntry(
                    term,
                    null,
                    LocalDate.now().minusDays(2),
                    null,
                    null,
                    grade,
                    null,
                    null,
                    Map.of()),
                TimeOrderedId.next()));
  }

  private List<String> today(SignedInPerson person, PatientSummary patient) {
    return people.doing(person, worklist::tasks).stream()
        .filter(item -> item.subject().equals(patient.code()))
        .map(DueItem::what)
        .toList();
  }

  @Test
  void tellsTheInvestigatorOfGradeThreeAndTheMonitorOfChanges() {
    TrialSummary trial = trials.trial();
    PatientSummary patient = trials.enrolled(trial);
    SignedInPerson investigator = newcomer("investigator", Role.INVESTIGATOR, trial);
    SignedInPerson monitor = newcomer("monitor", Role.MONITOR, trial);
    record(patient, "Nausea", 3);
    signIn(investigator);
    signIn(monitor);
    assertThat(today(monitor, patient)).as("first visit").isEmpty();
    record(patient, "Fatigue", 2);
    record(patient, "Vomiting", 3);
    signIn(investigator);
    signIn(monitor);
    assertThat(today(investigator, patient))
        .contains("Vomiting G3")
        .doesNotContain("Nausea G3", "Fatigue G2");
    assertThat(today(monitor, patient)).anyMatch(what -> what.endsWith("records changed"));
    signIn(investigator);
    signIn(monitor);
    assertThat(today(investigator, patient)).doesNotContain("Vomiting G3");
    assertThat(today(monitor, patient)).isEmpty();
  }

  private SignedInPerson newcomer(String name, Role role, TrialSummary trial) {
    return people.person(
        name + "-" + trial.code().toLowerCase(java.util.Locale.ROOT),
        new Grant(role, trial.id(), null, null));
  }
}
