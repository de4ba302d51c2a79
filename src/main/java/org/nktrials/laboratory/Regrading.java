package org.nktrials.laboratory;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nktrials.laboratory.Grades.Outcome;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the stored grades true: whenever results, a range or the baseline change, what rests on
 * them is decided again in the same transaction.
 */
@Component
class Regrading {

  private final LaboratoryResultRepository results;
  private final Grades grades;
  private final ResultChecks checks;
  private final Patients patients;
  private final ChangeReason reason;
  private final ApplicationEventPublisher events;

  Regrading(
      LaboratoryResultRepository results,
      Grades grades,
      ResultChecks checks,
      Patients patients,
      ChangeReason reason,
      ApplicationEventPublisher events) {
    this.results = results;
    this.grades = grades;
    this.checks = checks;
    this.patients = patients;
    this.reason = reason;
    this.events = events;
  }

  /**
   * Stores new results with their grades, brings the others up to date, checks and publishes.
   *
   * @param gone results that stopped to count in this transaction
   * @return the new results as stored
   */
  List<LaboratoryResultRecord> store(
      PatientSummary patient,
      List<LaboratoryResultRecord> fresh,
      List<LaboratoryResultRecord> gone) {
    List<LaboratoryResultRecord> counting = new ArrayList<>(results.series(patient.id()));
    counting.addAll(fresh);
    counting.sort(Comparator.comparing(LaboratoryResultRecord::sampledAt));
    List<Outcome> outcomes = grades.decide(patient, counting);
    outcomes.stream().filter(one -> fresh.contains(one.record())).forEach(Outcome::apply);
    List<LaboratoryResultRecord> stored = results.saveAllAndFlush(fresh);
    List<LaboratoryResultRecord> changed =
        again(outcomes, "Graded anew: results of the patient changed.");
    checks.after(patient, new Changes(fresh, changed, gone, counting));
    publish(patient, List.of(fresh, changed, gone));
    return stored;
  }

  /** Decides all grades of a patient again. */
  void again(PatientSummary patient, List<LaboratoryResultRecord> counting, String why) {
    List<LaboratoryResultRecord> changed = again(grades.decide(patient, counting), why);
    if (!changed.isEmpty()) {
      checks.after(patient, new Changes(List.of(), changed, List.of(), counting));
      publish(patient, List.of(changed));
    }
  }

  /** Decides the grades of a test again for everybody whose results the range concerns. */
  void afterNewRange(Laboratory laboratory, ReferenceRange range) {
    List<UUID> concerned =
        results.patientsWith(laboratory.id(), range.analyte(), range.validFrom());
    if (concerned.isEmpty()) {
      return;
    }
    var known = patients.everyPatientForCounting(laboratory.trialId());
    String why =
        "Graded anew: %s has a new range of %s from %s on."
            .formatted(laboratory.name(), range.analyte().label(), range.validFrom());
    for (UUID id : concerned) {
      PatientSummary patient = known.get(id);
      if (patient != null) {
        again(patient, results.series(id, Set.of(range.analyte())), why);
      }
    }
  }

  private List<LaboratoryResultRecord> again(List<Outcome> outcomes, String why) {
    List<Outcome> changes = outcomes.stream().filter(Outcome::differs).toList();
    if (!changes.isEmpty()) {
      reason.because(why);
      changes.forEach(Outcome::apply);
      results.flush();
    }
    return changes.stream().map(Outcome::record).toList();
  }

  private void publish(PatientSummary patient, List<List<LaboratoryResultRecord>> lists) {
    Set<LocalDate> days =
        lists.stream()
            .flatMap(List::stream)
            .map(LaboratoryResultRecord::sampledOn)
            .collect(toCollection(TreeSet::new));
    days.forEach(
        day ->
            events.publishEvent(
                new LaboratoryResultsChanged(patient.trialId(), patient.id(), day)));
  }

  /**
   * What a transaction did to the results of a patient.
   *
   * @param gone corrected or cancelled
   * @param counting every result that counts now, the fresh and changed ones included
   */
  record Changes(
      List<LaboratoryResultRecord> fresh,
      List<LaboratoryResultRecord> changed,
      List<LaboratoryResultRecord> gone,
      List<LaboratoryResultRecord> counting) {}
}
