package org.nktrials.config.demo;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.sample.custody.ImmuneSample;
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

  private final DemoTubes tubes;
  private final ImmuneResults results;

  DemoImmune(DemoTubes tubes, ImmuneResults results) {
    this.tubes = tubes;
    this.results = results;
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
      trial.at(
          day, 7, coordinator, () -> tubes.collect(patient.patient().get(), LATER, Tube.IMMUNO));
      trial.at(day, 14, "laboratory", () -> receive(patient.patient().get(), LATER));
    }
  }

  private ImmuneSample receive(PatientSummary patient, String visit) {
    ImmuneSample sample = sample(patient, visit);
    tubes.receive(sample);
    tubes.analyse(sample);
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
    trial.at(day, 7, coordinator, () -> tubes.collect(patient.patient().get(), visit, Tube.IMMUNO));
    trial.at(day, 14, "laboratory", () -> enter(patient.patient().get(), visit, immunity, report));
    trial.at(day + 1, 15, SECOND_PERSON, () -> release(patient.patient().get(), visit));
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
    results.release(sample(patient, visit).id(), TimeOrderedId.next());
  }

  private ImmuneSample sample(PatientSummary patient, String visit) {
    return tubes.of(patient, visit, Tube.IMMUNO);
  }
}
