package org.nktrials.config.demo;

import java.time.Clock;
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
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** What happens to the tubes of synthetic patients before anything is measured. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoTubes {

  private final Samples samples;
  private final Clock clock;

  DemoTubes(Samples samples, Clock clock) {
    this.samples = samples;
    this.clock = clock;
  }

  void collect(PatientSummary patient, String visit, Tube tube) {
    step(
        samples.label(new LabelSample(patient.code(), visit, tube, TimeOrderedId.next())),
        StepKind.COLLECTED,
        null);
  }

  void receive(ImmuneSample sample) {
    step(sample, StepKind.RECEIVED, ReceivedCondition.GOOD);
  }

  void analyse(ImmuneSample sample) {
    step(sample, StepKind.ANALYSED, null);
  }

  ImmuneSample of(PatientSummary patient, String visit, Tube tube) {
    return samples.of(patient, visit, tube).orElseThrow();
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
