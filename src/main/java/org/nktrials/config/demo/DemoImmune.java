package org.nktrials.config.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
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

  private static final String CYTOMETER = "Synthetic cytometer 1";
  private static final String BATCH = "synthetic batch 1";
  private static final String PANEL_VERSION = "synthetic panel 1";
  private static final int MIU_A_LEVEL = 3;

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
      SyntheticImmunity.VISITS.forEach(
          (visit, after) -> add(trial, patient, script.firstIl2() + after, visit, immunity));
    }
  }

  private void add(
      DemoTrial trial, DemoEnrolled patient, int day, String visit, SyntheticImmunity immunity) {
    String coordinator = DemoAccount.coordinatorOf(patient.script().site());
    trial.at(day, 7, coordinator, () -> collect(patient.patient().get(), visit));
    trial.at(day, 14, "laboratory", () -> enter(patient.patient().get(), visit, immunity));
    trial.at(day + 1, 15, SECOND_PERSON, () -> release(patient.patient().get(), visit));
  }

  private void collect(PatientSummary patient, String visit) {
    ImmuneSample sample =
        samples.label(new LabelSample(patient.code(), visit, Tube.IMMUNO, TimeOrderedId.next()));
    step(sample, StepKind.COLLECTED, null);
  }

  private void enter(PatientSummary patient, String visit, SyntheticImmunity immunity) {
    ImmuneSample sample = sample(patient, visit);
    step(sample, StepKind.RECEIVED, ReceivedCondition.GOOD);
    step(sample, StepKind.ANALYSED, null);
    List<NewImmuneResult> values = new ArrayList<>();
    immunity
        .at(visit)
        .forEach(
            (code, value) -> {
              ImmuneParameter parameter = ImmuneParameter.of(code).orElseThrow();
              values.add(
                  NewImmuneResult.of(
                          sample.id(),
                          parameter,
                          value,
                          ImmuneQualifier.EXACT,
                          method(parameter.statistic()))
                      .on(CYTOMETER, BATCH, PANEL_VERSION));
            });
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

  private static ImmuneMethod method(ImmuneStatistic statistic) {
    return switch (statistic) {
      case COUNT, RATIO -> ImmuneMethod.SINGLE_PLATFORM;
      case PERCENT -> ImmuneMethod.PERCENTAGE;
      case MFI -> ImmuneMethod.MFI;
    };
  }
}
