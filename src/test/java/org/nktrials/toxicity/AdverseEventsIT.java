package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSelect;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TodayTasks;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AdverseEventsIT {

  private static final Set<String> DRUGS = Set.of("CTX", "IM", "IL2");

  @Autowired private StartedTrials trials;
  @Autowired private AdverseEvents events;
  @Autowired private List<DueSelect> tasks;
  @Autowired private TodayTasks today;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private static AdverseEventEntry atNight() {
    return new AdverseEventEntry(
        "Capillary leak syndrome", null, day(-10), null, null, null, null, null, Map.of());
  }

  private static AdverseEventEntry complete(LocalDate onset, int grade) {
    return new AdverseEventEntry(
        "Capillary leak syndrome",
        "swollen legs",
        onset,
        LocalTime.of(3, 10),
        null,
        grade,
        true,
        true,
        Map.of(
            "CTX", Relatedness.UNRELATED,
            "IM", Relatedness.UNLIKELY,
            "IL2", Relatedness.DEFINITE),
        Set.of(),
        new AdverseEventDetails(
            List.of(),
            null,
            true,
            Set.of(SeriousnessCriterion.HOSPITALISATION),
            null,
            Expectedness.EXPECTED,
            EventOutcome.RECOVERING,
            null,
            Map.of(
                "CTX", ActionTaken.NOT_APPLICABLE,
                "IM", ActionTaken.NONE,
                "IL2", ActionTaken.WITHHELD)));
  }

  private AdverseEvent record(AdverseEventEntry entry) {
    return trials.on(
        -9, Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private List<String> fieldsRefused(AdverseEventEntry entry) {
    try {
      record(entry);
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::field).toList();
    }
  }

  private void change(AdverseEvent event, long version, AdverseEventEntry entry, String why) {
    trials.on(
        -8, Role.COORDINATOR, () -> events.change(patient.code(), event.id(), version, entry, why));
  }

  @Test
  void savesTermAndDayAndMakesATaskOfTheRest() {
    AdverseEvent event = record(atNight());
    assertThat(event.onsetTimeKnown()).isFalse();
    assertThat(event.missing(DRUGS))
        .containsExactly(
            "grade",
            "relatedness",
            "seriousness",
            "DLT proposal",
            "action on each drug",
            "outcome");
    assertThat(due()).singleElement().satisfies(this::asksForTheRest);
    change(event, event.version(), complete(day(-10), 3), "Known in the morning");
    assertThat(due()).isEmpty();
    assertThat(events.event(patient, event.id()))
        .satisfies(
            stored -> {
              assertThat(stored.grade()).isEqualTo(3);
              assertThat(stored.relatedness()).containsEntry("IL2", Relatedness.DEFINITE);
              assertThat(stored.missing(DRUGS)).isEmpty();
            });
    assertThat(events.partIds(event)).hasSize(4);
  }

  private List<DueItem> due() {
    return trials.on(
        -8,
        Role.COORDINATOR,
        () ->
            today.of(tasks, List.of(trial.id())).stream()
                .filter(item -> item.what().startsWith("Complete adverse event"))
                .toList());
  }

  private void asksForTheRest(DueItem item) {
    assertThat(item.what()).isEqualTo("Complete adverse event: Capillary leak syndrome");
    assertThat(item.why())
        .isEqualTo(
            "missing: grade, relatedness, seriousness, DLT proposal, action on each drug,"
                + " outcome");
  }

  @Requirement("FORM-03")
  @Test
  void refusesGradesThatTheTermDoesNotDefine() {
    AdverseEventEntry fatigue =
        new AdverseEventEntry("Fatigue", null, day(-10), null, null, 4, null, null, Map.of());
    assertThat(fieldsRefused(fatigue)).containsExactly("grade");
  }

  @Requirement("FORM-03")
  @Test
  void refusesEverythingWrongAtOnce() {
    AdverseEventEntry wrong =
        new AdverseEventEntry(
            "Tiredness",
            "x".repeat(501),
            day(1),
            null,
            day(0),
            null,
            null,
            null,
            Map.of("ASPIRIN", Relatedness.POSSIBLE));
    assertThat(fieldsRefused(wrong))
        .containsExactlyInAnyOrder(
            "term", "onsetDate", "endedOn", "endedOn", "verbatim", "relatedness");
  }

  @Requirement("FORM-03")
  @Test
  void refusesAFatalEventThatIsNotSerious() {
    AdverseEventEntry fatal =
        new AdverseEventEntry(
            "Capillary leak syndrome", null, day(-10), null, null, 5, false, null, Map.of());
    assertThat(fieldsRefused(fatal)).containsExactly("serious");
  }

  @Test
  void refusesAnOnsetBeforeTheBirthYear() {
    assertThat(fieldsRefused(complete(LocalDate.of(1960, 12, 31), 3))).containsExactly("onsetDate");
  }

  @Requirement("FAULT-04")
  @Test
  void changesOnlyWithAReasonOnThePresentState() {
    AdverseEvent event = record(atNight());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> change(event, event.version(), complete(day(-10), 3), " "));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> change(event, event.version() + 1, complete(day(-10), 3), "Known"));
    assertThat(events.event(patient, event.id()).grade()).isNull();
  }

  /** Opinions are rows of their own; a form that shows older ones is stale all the same. */
  @Test
  void aChangeOfOpinionAloneMakesOtherFormsStale() {
    AdverseEventEntry entry = complete(day(-10), 3);
    AdverseEvent event = record(entry);
    AdverseEventEntry otherOpinion =
        new AdverseEventEntry(
            entry.term(),
            entry.verbatim(),
            entry.onsetDate(),
            entry.onsetTime(),
            entry.endedOn(),
            entry.grade(),
            entry.serious(),
            entry.possibleDlt(),
            Map.of("IM", Relatedness.PROBABLE));
    change(event, event.version(), otherOpinion, "Pharmacokinetics known");
    assertThat(events.event(patient, event.id()).relatedness())
        .containsEntry("IM", Relatedness.PROBABLE)
        .containsEntry("IL2", Relatedness.DEFINITE);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> change(event, event.version(), entry, "Another mind"));
  }

  @Test
  void cancelledEventStaysReadableAndCannotChange() {
    AdverseEvent event = record(complete(day(-10), 3));
    trials.on(
        -8,
        Role.COORDINATOR,
        () -> events.cancel(patient.code(), event.id(), event.version(), "Other patient"));
    AdverseEvent cancelled = events.event(patient, event.id());
    assertThat(cancelled.counts()).isFalse();
    assertThat(events.of(patient.id())).hasSize(1);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> change(event, cancelled.version(), complete(day(-10), 2), "Known"));
    assertThat(due()).isEmpty();
  }

  @Requirement("FAULT-04")
  @Test
  void recordsOnceHoweverOftenTheFormIsSent() {
    UUID submission = TimeOrderedId.next();
    AdverseEvent first =
        trials.on(-9, Role.COORDINATOR, () -> events.record(patient.code(), atNight(), submission));
    AdverseEvent again =
        trials.on(-9, Role.COORDINATOR, () -> events.record(patient.code(), atNight(), submission));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(events.of(patient.id())).hasSize(1);
  }

  @Test
  void knowsNoEventOfAnotherPatient() {
    AdverseEvent event = record(atNight());
    PatientSummary other = trials.enrolled(trial);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> events.event(other, event.id()));
  }
}
