package org.nktrials.config.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.LabelSample;
import org.nktrials.sample.custody.ReceivedCondition;
import org.nktrials.sample.custody.Samples;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.custody.TakeStep;
import org.nktrials.sample.custody.Tube;
import org.nktrials.sample.result.ImmuneResults;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.sample.result.ResultSource;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Samples of immune monitoring of the synthetic patients: labelled and collected, received, entered
 * by one person of the laboratory and released by another. No figure is of a patient.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoImmune implements DemoChapter {

  static final String SECOND_PERSON = "laboratory-02";

  private static final int MIU_A_LEVEL = 3;
  private static final String LATER = "EOT";

  /** Days from the verdict to that sample. */
  private static final int ENDED = 2;

  private final Samples samples;
  private final ImmuneResults results;
  private final Clock clock;

  DemoImmune(Samples samples, ImmuneResults results, Clock clock) {
    this.samples = samples;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public void addTo(DemoTrial trial) {
    for (int number = 0; number < trial.enrolled().size(); number++) {
      DemoEnrolled patient = trial.enrolled().get(number);
      DemoPatient script = patient.script();
      SyntheticImmunity immunity =
          new SyntheticImmunity(
              SyntheticCourse.of(number), MIU_A_LEVEL * script.level() * script.il2Doses());
      SyntheticReport report = new SyntheticReport(number);
      SyntheticImmunity.VISITS.forEach(
          (visit, after) ->
              add(trial, patient, script.firstIl2() + after, visit, immunity, report));
      waiting(trial, patient);
    }
  }

  /**
   * A sample of the end of treatment whose values lie in the table to try the import with. The
   * treatment of a synthetic patient ends the day after the verdict.
   */
  private void waiting(DemoTrial trial, DemoEnrolled patient) {
    Integer verdict = patient.script().verdictDay();
    if (verdict != null) {
      int day = verdict + ENDED;
      String coordinator = DemoAccount.coordinatorOf(patient.script().site());
      trial.at(day, 7, coordinator, () -> collect(patient.patient().get(), LATER));
      trial.at(day, 14, "laboratory", () -> receive(patient.patient().get(), LATER));
    }
  }

  private ImmuneSample receive(PatientSummary patient, String visit) {
    ImmuneSample sample = sample(patient, visit);
    step(sample, StepKind.RECEIVED, ReceivedCondition.GOOD);
    step(sample, StepKind.ANALYSED, null);
    return sample;
  }

  private void add(
      DemoTrial trial,
      DemoEnrolled patient,
      int day,
      String visit,
      SyntheticImmunity immunity,
      SyntheticReport report) {
    String coordinator = DemoAccount.coordinatorOf(patient.script().site());
    trial.at(day, 7, coordinator, () -> collect(patient.patient().get(), visit));
    trial.at(day, 14, "laboratory", () -> enter(patient.patient().get(), visit, immunity, report));
    trial.at(day + 1, 15, SECOND_PERSON, () -> release(patient.patient().get(), visit));
  }

  private void collect(PatientSummary patient, String visit) {
    ImmuneSample sample =
        samples.label(new LabelSample(patient.code(), visit, Tube.IMMUNO, TimeOrderedId.next()));
    step(sample, StepKind.COLLECTED, null);
  }

  private void enter(
      PatientSummary patient, String visit, SyntheticImmunity immunity, SyntheticReport report) {
    ImmuneSample sample = receive(patient, visit);
    List<NewImmuneResult> values = new ArrayList<>();
    immunity
        .at(visit)
        .forEach((code, value) -> values.addAll(report.of(sample.id(), visit, code, value)));
    results.record(values, ResultSource.typed(TimeOrderedId.next()));
  }

  private void release(PatientSummary patient, String visit) {
    results.release(List.of(sample(patient, visit).id()), TimeOrderedId.next());
  }

  private ImmuneSample sample(PatientSummary patient, String visit) {
    return samples.of(patient, visit, Tube.IMMUNO).orElseThrow();
  }

  private void step(ImmuneSample sample, StepKind kind, @Nullable ReceivedCondition condition) {
    samples.take(
        new TakeStep(
            sample.code(),
            kind,
            clock.instant(),
            condition,
            null,
            null,
            null,
            TimeOrderedId.next()));
  }
}
