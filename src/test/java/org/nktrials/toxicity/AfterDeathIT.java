package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is measured, given or begins after a death; no death lies before a sign of life. */
@Requirement("FORM-06")
@IntegrationTest
class AfterDeathIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private AdverseEvents events;
  @Autowired private Examinations examinations;

  private PatientSummary patient;

  @BeforeEach
  void dosed() {
    patient = trials.enrolled(trials.trial());
    trials.give(patient, "CTX", "50", -20, 3);
  }

  @Test
  void refusesWhatIsSaidToFollowADeath() {
    died(day(-10));
    assertThat(codes(() -> trials.give(patient, "IL2", "3", -9, 1))).containsExactly("after-death");
    assertThat(codes(() -> trials.give(patient, "CTX", "50", -12, 4)))
        .as("a period that goes on after it")
        .containsExactly("after-death");
    assertThat(codes(() -> weigh(day(-9)))).containsExactly("after-death");
    assertThat(codes(() -> weigh(day(-10)))).isEmpty();
    assertThat(codes(() -> record(day(-9), AdverseEventDetails.NONE)))
        .containsExactly("after-death");
    assertThat(codes(() -> record(day(-11), AdverseEventDetails.NONE))).isEmpty();
  }

  @Test
  void refusesADeathBeforeTheLastSignOfLife() {
    assertThat(codes(() -> died(day(-19)))).containsExactly("death-before-last-contact");
    assertThat(codes(() -> died(day(-18)))).isEmpty();
  }

  private void died(LocalDate on) {
    record(
        on.minusDays(5),
        new AdverseEventDetails(
            List.of(), null, null, Set.of(), null, null, EventOutcome.FATAL, on, Map.of()));
  }

  private AdverseEvent record(LocalDate onset, AdverseEventDetails details) {
    boolean fatal = details.outcome() == EventOutcome.FATAL;
    AdverseEventEntry entry =
        new AdverseEventEntry(
            "Sepsis",
            null,
            onset,
            null,
            null,
            fatal ? 5 : null,
            fatal ? true : null,
            null,
            Map.of(),
            Set.of(),
            details);
    return people.doing(
        Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private void weigh(LocalDate on) {
    RecordMeasurements command =
        new RecordMeasurements(
            patient.code(),
            List.of(
                new RecordMeasurements.Moment(
                    on.atTime(9, 0), "moments[0].time", List.of(weight()))),
            TimeOrderedId.next());
    people.doing(Role.COORDINATOR, () -> examinations.record(command));
  }

  private static Reading weight() {
    return new Reading(Item.WEIGHT, "moments[0]", new BigDecimal("70"), null, false, null);
  }

  private List<String> codes(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }
}
