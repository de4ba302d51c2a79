package org.nktrials.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;
import static org.nktrials.treatment.StartedTrials.day;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.adverseevent.ActionTaken;
import org.nktrials.rules.adverseevent.EventOutcome;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.treatment.Withholdings;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class AdverseEventCourseIT {

  private static final String TERM = "Capillary leak syndrome";
  private static final LocalDate ONSET = day(-10);

  @Autowired private StartedTrials trials;
  @Autowired private AdverseEvents events;
  @Autowired private Withholdings withholdings;
  @Autowired private List<TimelineSource> timelines;
  @Autowired private ApplicationEvents published;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    TrialSummary trial = trials.trial();
    patient = trials.enrolled(trial);
  }

  private static Moment at(LocalDate date, int hour) {
    return new Moment(date, LocalTime.of(hour, 0));
  }

  private static AdverseEventDetails details(
      List<GradePeriod> periods, Set<SeriousnessCriterion> why, EventOutcome outcome) {
    return new AdverseEventDetails(
        periods, null, null, why, null, Expectedness.UNKNOWN, outcome, null, Map.of());
  }

  private static AdverseEventEntry entry(
      LocalDate ended, Integer grade, Boolean serious, AdverseEventDetails details) {
    return new AdverseEventEntry(
        TERM,
        null,
        ONSET,
        LocalTime.of(3, 0),
        ended,
        grade,
        serious,
        false,
        Map.of("IL2", Relatedness.PROBABLE),
        Set.of(),
        details);
  }

  private static AdverseEventEntry plain(LocalDate ended) {
    return entry(ended, 2, false, null);
  }

  private AdverseEvent record(AdverseEventEntry entry) {
    return trials.on(
        -5, Role.COORDINATOR, () -> events.record(patient.code(), entry, TimeOrderedId.next()));
  }

  private AdverseEvent change(AdverseEvent event, AdverseEventEntry entry) {
    trials.on(
        -4,
        Role.COORDINATOR,
        () -> events.change(patient.code(), event.id(), event.version(), entry, "Known now"));
    return events.event(patient, event.id());
  }

  private List<String> codesRefused(AdverseEventEntry entry) {
    try {
      record(entry);
      return List.of();
    } catch (Refused refused) {
      return refused.problems().stream().map(Problem::code).toList();
    }
  }

  @Requirement("CTCAE-06")
  @Test
  void keepsGradesOverTime() {
    AdverseEvent event =
        record(
            entry(
                null,
                null,
                false,
                details(
                    List.of(
                        new GradePeriod(3, at(ONSET, 3), at(ONSET, 20)),
                        new GradePeriod(1, at(ONSET, 20), null)),
                    Set.of(),
                    EventOutcome.RECOVERING)));
    assertThat(event.onsetGrade()).isEqualTo(3);
    assertThat(event.grade()).isEqualTo(1);
    assertThat(event.worstGrade()).isEqualTo(3);
    assertThat(event.timeAtGradeThreeOrMore().orUnknown()).isEqualTo(Duration.ofHours(17));
    AdverseEvent shorter =
        change(
            event,
            entry(
                null,
                null,
                false,
                details(List.of(new GradePeriod(2, at(ONSET, 3), null)), Set.of(), null)));
    assertThat(shorter.details().periods()).hasSize(1);
    assertThat(shorter.worstGrade()).isEqualTo(2);
    assertThat(shorter.timeAtGradeThreeOrMore().orUnknown()).isEqualTo(Duration.ZERO);
  }

  /** A program that knows only the older fields changes the grade, and leaves the rest. */
  @Test
  void leavesDetailsAloneThatAreNotSaid() {
    AdverseEvent event =
        record(entry(null, 2, false, details(List.of(), Set.of(), EventOutcome.NOT_RECOVERED)));
    AdverseEvent changed = change(event, entry(null, 3, false, null));
    assertThat(changed.details().outcome()).isEqualTo(EventOutcome.NOT_RECOVERED);
    assertThat(changed.details().periods()).containsExactly(new GradePeriod(3, at(ONSET, 3), null));
  }

  @Requirement("FORM-09")
  @Test
  void takesAnOpinionBack() {
    AdverseEvent event = record(plain(null));
    AdverseEventEntry entry = plain(null);
    AdverseEvent changed =
        change(
            event,
            new AdverseEventEntry(
                TERM,
                null,
                ONSET,
                entry.onsetTime(),
                null,
                2,
                false,
                false,
                Map.of(),
                Set.of("IL2"),
                new AdverseEventDetails(
                    List.of(),
                    null,
                    null,
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    Map.of("IL2", ActionTaken.WITHHELD))));
    assertThat(changed.relatedness()).isEmpty();
    assertThat(changed.details().actions()).containsEntry("IL2", ActionTaken.WITHHELD);
    assertThat(changed.missing(Set.of("IL2"))).contains("relatedness", "outcome");
  }

  @Requirement("FORM-03")
  @Test
  void refusesPeriodsThatCannotBe() {
    assertThat(
            codesRefused(
                entry(
                    day(-8),
                    null,
                    false,
                    details(
                        List.of(
                            new GradePeriod(2, at(day(-11), 3), at(ONSET, 9)),
                            new GradePeriod(3, at(ONSET, 8), at(day(-7), 8))),
                        Set.of(),
                        null))))
        .containsExactly("grade-periods", "grade-periods", "grade-periods");
    assertThat(
            codesRefused(
                entry(
                    null,
                    4,
                    false,
                    details(
                        List.of(new GradePeriod(2, at(ONSET, 3), at(day(2), 3))), Set.of(), null))))
        .containsExactlyInAnyOrder("grade-not-last", "period-future");
  }

  @Requirement("FORM-03")
  @Test
  void holdsGradeFiveFatalAndSeriousTogether() {
    AdverseEvent fatal = record(entry(null, 5, null, null));
    assertThat(fatal.serious()).isTrue();
    assertThat(fatal.details().outcome()).isEqualTo(EventOutcome.FATAL);
    assertThat(fatal.details().criteria()).containsExactly(SeriousnessCriterion.DEATH);
    assertThat(fatal.missing(Set.of())).contains("date of death");
    assertThat(
            codesRefused(
                entry(null, 5, null, details(List.of(), Set.of(), EventOutcome.RECOVERING))))
        .containsExactly("grade-five-is-fatal");
    assertThat(
            codesRefused(entry(null, 4, false, details(List.of(), Set.of(), EventOutcome.FATAL))))
        .containsExactly("fatal-is-serious");
    assertThat(
            codesRefused(
                entry(
                    null,
                    3,
                    false,
                    details(List.of(), Set.of(SeriousnessCriterion.DISABILITY), null))))
        .containsExactly("criterion-is-serious");
    assertThat(
            codesRefused(
                entry(day(-8), 3, false, details(List.of(), Set.of(), EventOutcome.RECOVERING))))
        .containsExactly("ended");
  }

  @Test
  void saysOnceThatAnEventBecameSerious() {
    AdverseEvent event = record(plain(null));
    assertThat(published.stream(SeriousEventRecorded.class)).isEmpty();
    AdverseEvent serious = change(event, entry(null, 2, true, null));
    change(serious, entry(null, 3, true, null));
    assertThat(published.stream(SeriousEventRecorded.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.adverseEventId()).isEqualTo(event.id());
              assertThat(one.trialId()).isEqualTo(patient.trialId());
              assertThat(one.awareAt())
                  .isCloseTo(
                      events.event(patient, event.id()).details().awareAt(),
                      within(1, ChronoUnit.MILLIS));
            });
  }

  @Requirement("FORM-04")
  @Test
  void asksAboutTheSameTermAtTheSameTimeUntilItIsResolved() {
    AdverseEvent first = record(plain(null));
    AdverseEvent second =
        record(new AdverseEventEntry(TERM, null, day(-7), null, null, 1, false, false, Map.of()));
    assertThat(published.stream(EditCheckFailed.class))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.check()).isEqualTo(OverlappingEvents.CHECK);
              assertThat(failed.at().recordId()).isEqualTo(second.id());
              assertThat(failed.link()).endsWith(second.id().toString());
            });
    published.clear();
    change(first, plain(day(-8)));
    assertThat(published.stream(EditCheckFailed.class)).isEmpty();
    assertThat(published.stream(EditCheckPassed.class))
        .extracting(passed -> passed.at().recordId())
        .contains(second.id());
  }

  @Test
  void withholdsTheNextDoseWithTheEventOrNotAtAll() {
    trials.on(
        -5,
        Role.COORDINATOR,
        () -> events.record(patient.code(), plain(null), NextDose.WITHHOLD, TimeOrderedId.next()));
    assertThat(withholdings.open(List.of(patient.id())).get(patient.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).contains(TERM));
    trials.on(
        -5,
        Role.COORDINATOR,
        () -> events.record(patient.code(), plain(null), NextDose.WITHHOLD, TimeOrderedId.next()));
    assertThat(withholdings.open(List.of(patient.id())).get(patient.id())).hasSize(1);
    PatientSummary other = trials.enrolled(trials.trial());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                trials.on(
                    -5,
                    Role.COORDINATOR,
                    () ->
                        events.record(
                            other.code(),
                            new AdverseEventEntry(
                                "Nothing such",
                                null,
                                ONSET,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of()),
                            NextDose.WITHHOLD,
                            TimeOrderedId.next())));
    assertThat(withholdings.open(List.of(other.id()))).isEmpty();
  }

  @Test
  void drawsABarForEachGrade() {
    AdverseEvent event =
        record(
            entry(
                day(-7),
                null,
                false,
                details(
                    List.of(
                        new GradePeriod(3, at(ONSET, 3), at(day(-9), 8)),
                        new GradePeriod(1, at(day(-9), 8), null)),
                    Set.of(),
                    EventOutcome.RECOVERED)));
    assertThat(
            timelines.stream()
                .flatMap(source -> source.timeline(patient).stream())
                .filter(item -> item.lane() == TimelineItem.Lane.ADVERSE_EVENTS))
        .extracting(TimelineItem::grade, TimelineItem::from, TimelineItem::to)
        .containsExactly(tuple(3, ONSET, day(-9)), tuple(1, day(-9), day(-7)));
    assertThat(event.timeAtGradeThreeOrMore().orUnknown()).isEqualTo(Duration.ofHours(29));
  }
}
