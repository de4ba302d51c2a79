package org.nktrials.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the results of one sample, all or none. */
@Service
public class ResultEntry {

  private final LaboratoryResultRepository results;
  private final LaboratoryRepository laboratories;
  private final LaboratoryNames names;
  private final Regrading regrading;
  private final Patients patients;
  private final Deaths deaths;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ResultEntry(
      LaboratoryResultRepository results,
      LaboratoryRepository laboratories,
      LaboratoryNames names,
      Regrading regrading,
      Patients patients,
      Deaths deaths,
      ApplicationEventPublisher events,
      Clock clock) {
    this.results = results;
    this.laboratories = laboratories;
    this.names = names;
    this.regrading = regrading;
    this.patients = patients;
    this.deaths = deaths;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters results of one sample.
   *
   * @return the results as stored, with their grades
   * @throws Refused on the fields "laboratory", "sampledAt", "rows[n].value", "rows[n].unit"; on
   *     "confirmed" when a value is outside the likely range and nobody confirmed it
   */
  @Transactional
  public List<LaboratoryResult> enter(EnterResults command) {
    PatientSummary patient = inTurn(command.patientCode(), Permission.ENTER_LABORATORY_RESULTS);
    List<LaboratoryResultRecord> before = results.findBySubmissionId(command.submissionId());
    if (!before.isEmpty()) {
      return names.named(
          before.stream()
              .map(record -> LaboratoryResultRecord.of(patient, Optional.of(record)))
              .toList());
    }
    Instant sampledAt = command.sampledAt().atZone(patient.site().zone()).toInstant();
    List<Problem> problems = new ArrayList<>();
    Laboratory laboratory = laboratory(patient, command.laboratory(), problems);
    SampleTimes.check(patient, sampledAt, patients.consents(patient), clock.instant(), problems);
    deaths
        .problem(patient.id(), "sampledAt", command.sampledAt().toLocalDate())
        .ifPresent(problems::add);
    ResultReading reading = reading(command, problems);
    if (laboratory == null || !problems.isEmpty()) {
      throw new Refused(problems);
    }
    Sample sample = new Sample(laboratory.id(), sampledAt, command.submissionId());
    requireNew(patient, sample, command.rows());
    List<LaboratoryResultRecord> fresh =
        reading.measured().stream()
            .map(one -> new LaboratoryResultRecord(patient, sample, one, clock.instant()))
            .toList();
    List<LaboratoryResultRecord> stored = regrading.store(patient, fresh, List.of());
    tellVisits(patient, stored);
    return names.named(stored);
  }

  private @Nullable Laboratory laboratory(
      PatientSummary patient, String code, List<Problem> problems) {
    Optional<Laboratory> found =
        laboratories
            .findByTrialIdAndCode(patient.trialId(), code.strip().toUpperCase(Locale.ROOT))
            .map(LaboratoryRecord::laboratory)
            .filter(one -> one.serves(patient.site().id()));
    if (found.isEmpty()) {
      problems.add(
          Problem.of("laboratory", "laboratory-unknown", "Choose a laboratory of this site."));
    }
    return found.orElse(null);
  }

  private static ResultReading reading(EnterResults command, List<Problem> problems) {
    ResultReading reading = new ResultReading();
    for (int row = 0; row < command.rows().size(); row++) {
      reading.read("rows[" + row + "].", command.rows().get(row));
    }
    problems.addAll(reading.problems());
    if (command.rows().stream().allMatch(TypedResult::isEmpty)) {
      problems.add(
          new Problem("results-empty", null, "No result was typed.", "Type at least one."));
    }
    if (!command.confirmed() && !reading.doubts().isEmpty()) {
      problems.addAll(reading.doubts());
      problems.add(
          Problem.of(
              "confirmed",
              "unlikely",
              "Values outside the likely range were typed: correct or confirm them."));
    }
    return reading;
  }

  private void requireNew(PatientSummary patient, Sample sample, List<TypedResult> rows) {
    List<Analyte> taken =
        results.series(patient.id()).stream()
            .filter(record -> record.isOf(sample))
            .map(LaboratoryResultRecord::analyte)
            .toList();
    List<Problem> problems = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).isEmpty() && taken.contains(rows.get(row).analyte())) {
        problems.add(
            Problem.of(
                "rows[" + row + "].value",
                "result-there",
                "A result of this sample is there: correct that one instead."));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** Tests not done show no procedure. */
  private void tellVisits(PatientSummary patient, List<LaboratoryResultRecord> fresh) {
    for (Panel panel : Panel.values()) {
      String procedure = panel.procedure();
      fresh.stream()
          .map(record -> record.result(""))
          .filter(result -> !result.notDone() && result.analyte().panel() == panel)
          .findFirst()
          .filter(result -> procedure != null)
          .ifPresent(
              result ->
                  events.publishEvent(
                      new ProcedurePerformed(
                          patient.trialId(),
                          patient.id(),
                          panel.name(),
                          result.sampledOn(),
                          result.id())));
    }
  }

  /** Baseline and grades rest on all results together: one change of them at a time. */
  private PatientSummary inTurn(String code, Permission permission) {
    return patients.inTurn(patients.patient(code, permission).id());
  }
}
