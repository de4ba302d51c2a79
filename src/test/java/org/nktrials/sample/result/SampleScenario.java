package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneParameter;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.LabelSample;
import org.nktrials.sample.custody.ReceivedCondition;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.custody.TakeStep;
import org.nktrials.sample.custody.Tube;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.nktrials.visit.VisitScenario;

/** Samples and results for tests, by the laboratory and by a second person of it. */
public class SampleScenario {

  private final VisitScenario visits;
  private final Samples samples;
  private final ImmuneResults results;
  private final Assays assays;
  private final TestPeople people;
  private final Clock clock;

  SampleScenario(
      VisitScenario visits,
      Samples samples,
      ImmuneResults results,
      Assays assays,
      TestPeople people,
      Clock clock) {
    this.visits = visits;
    this.samples = samples;
    this.results = results;
    this.assays = assays;
    this.people = people;
    this.clock = clock;
  }

  /** A patient whose imatinib began two weeks ago. */
  public PatientSummary patient() {
    return visits.begun(-14);
  }

  /** A second person of the laboratory. */
  public SignedInPerson second() {
    return people.person("laboratory-second", new Grant(Role.LABORATORY, null, null, null));
  }

  public ImmuneSample labelled(PatientSummary patient, String visit) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            samples.label(
                new LabelSample(patient.code(), visit, Tube.IMMUNO, TimeOrderedId.next())));
  }

  /** Collected three hours ago. */
  public ImmuneSample collected(PatientSummary patient, String visit) {
    return step(labelled(patient, visit), StepKind.COLLECTED, 180, null);
  }

  /** Collected three hours ago, received two hours ago. */
  public ImmuneSample received(PatientSummary patient, String visit) {
    return step(collected(patient, visit), StepKind.RECEIVED, 120, ReceivedCondition.GOOD);
  }

  public ImmuneSample step(
      ImmuneSample sample, StepKind kind, int minutesAgo, ReceivedCondition condition) {
    Instant at = clock.instant().minus(Duration.ofMinutes(minutesAgo));
    return people.doing(
        Role.LABORATORY,
        () ->
            samples.take(
                new TakeStep(
                    sample.code(), kind, at, condition, null, null, null, TimeOrderedId.next())));
  }

  /** A value with the method that fits its statistic, counts on beads. */
  public static NewImmuneResult value(ImmuneSample sample, String parameter, String number) {
    ImmuneParameter known = ImmuneParameter.of(parameter).orElseThrow();
    ImmuneMethod method =
        known.statistic() == ImmuneStatistic.PERCENT
            ? ImmuneMethod.PERCENTAGE
            : known.statistic() == ImmuneStatistic.MFI
                ? ImmuneMethod.MFI
                : ImmuneMethod.SINGLE_PLATFORM;
    return NewImmuneResult.of(
        sample.id(), known, new BigDecimal(number), ImmuneQualifier.EXACT, method);
  }

  public List<ImmuneResult> record(NewImmuneResult... values) {
    return people.doing(
        Role.LABORATORY,
        () -> results.record(List.of(values), ResultSource.typed(TimeOrderedId.next())));
  }

  /** Values entered by the second person, so that the laboratory may release them. */
  public ImmuneResult recordBySecond(NewImmuneResult value) {
    return people
        .doing(
            second(),
            () -> results.record(List.of(value), ResultSource.typed(TimeOrderedId.next())))
        .getFirst();
  }

  public AssayResult cytotoxicity(ImmuneSample sample) {
    return people.doing(
        Role.LABORATORY,
        () ->
            assays.record(
                new NewAssayResult(
                    sample.id(),
                    Assay.CYTOTOXICITY,
                    "K562",
                    new BigDecimal("10"),
                    null,
                    new BigDecimal("42.5"),
                    new BigDecimal("4"),
                    null,
                    null,
                    TimeOrderedId.next()),
                null,
                null));
  }

  public int release(ImmuneSample... of) {
    return people.doing(
        second(),
        () ->
            Arrays.stream(of)
                .mapToInt(one -> results.release(one.id(), TimeOrderedId.next()))
                .sum());
  }
}
