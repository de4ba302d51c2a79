package org.nktrials.laboratory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of stored results: corrected, cancelled, judged; what was there stays readable. */
@Service
public class ResultCorrection {

  private static final int LONGEST_REASON = 1000;

  private final LaboratoryResultRepository results;
  private final LaboratoryNames names;
  private final Regrading regrading;
  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  ResultCorrection(
      LaboratoryResultRepository results,
      LaboratoryNames names,
      Regrading regrading,
      Patients patients,
      ChangeReason reason,
      Clock clock) {
    this.results = results;
    this.names = names;
    this.regrading = regrading;
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Puts a corrected result in the place of another.
   *
   * @throws Refused on "value", "unit", "reason", "confirmed", or when the form is stale
   */
  @Transactional
  public LaboratoryResult correct(CorrectResult command) {
    PatientSummary patient = inTurn(command.patientCode(), Permission.ENTER_LABORATORY_RESULTS);
    LaboratoryResultRecord old = found(patient, command.resultId());
    List<LaboratoryResultRecord> before = results.findBySubmissionId(command.submissionId());
    if (!before.isEmpty()) {
      return named(LaboratoryResultRecord.of(patient, Optional.of(before.getFirst())));
    }
    old.requireVersion(command.seenVersion());
    requireCounting(old);
    Measured measured = measured(command, old);
    reason.because(command.reason().strip());
    old.replaced(clock.instant());
    results.flush();
    LaboratoryResult then = old.result("");
    Sample sample = new Sample(then.laboratoryId(), then.sampledAt(), command.submissionId());
    LaboratoryResultRecord next =
        new LaboratoryResultRecord(patient, sample, measured, clock.instant())
            .replacing(old, command.reason().strip());
    return named(regrading.store(patient, List.of(next), List.of(old)).getFirst());
  }

  /**
   * Cancels a result that was entered by mistake.
   *
   * @throws Refused on "reason", or when the form is stale or the result counts no more
   */
  @Transactional
  public void cancel(String patientCode, UUID id, @Nullable Long seenVersion, String why) {
    PatientSummary patient = inTurn(patientCode, Permission.ENTER_LABORATORY_RESULTS);
    LaboratoryResultRecord old = found(patient, id);
    old.requireVersion(seenVersion);
    requireCounting(old);
    refuse(reasonProblems(why));
    reason.because(why.strip());
    old.cancel(clock.instant());
    results.flush();
    regrading.store(patient, List.of(), List.of(old));
  }

  /**
   * Keeps what a person says of a result; its grade may rest on it.
   *
   * @throws Refused on "reason", or when the form is stale or the result counts no more
   */
  @Transactional
  public LaboratoryResult judge(
      String patientCode, UUID id, @Nullable Long seenVersion, Judgement judgement, String why) {
    PatientSummary patient = inTurn(patientCode, Permission.RECORD_ADVERSE_EVENT);
    LaboratoryResultRecord result = found(patient, id);
    result.requireVersion(seenVersion);
    requireCounting(result);
    refuse(reasonProblems(why));
    reason.because(why.strip());
    result.judge(judgement);
    results.flush();
    regrading.again(
        patient,
        results.series(patient.id(), List.of(result.analyte())),
        "Graded anew: " + why.strip());
    return named(result);
  }

  private LaboratoryResultRecord found(PatientSummary patient, UUID id) {
    return LaboratoryResultRecord.of(patient, results.findById(id));
  }

  private LaboratoryResult named(LaboratoryResultRecord record) {
    return names.named(List.of(record)).getFirst();
  }

  private static void requireCounting(LaboratoryResultRecord record) {
    if (!record.result("").counts()) {
      throw new Refused(
          new Problem("not-counting", null, "This result was corrected or cancelled.", null));
    }
  }

  private static Measured measured(CorrectResult command, LaboratoryResultRecord old) {
    ResultReading reading = new ResultReading();
    reading.read(
        "", new TypedResult(old.analyte(), command.value(), command.unit(), command.notDone()));
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(reasonProblems(command.reason()));
    if (!command.confirmed() && !reading.doubts().isEmpty()) {
      problems.addAll(reading.doubts());
      problems.add(Problem.of("confirmed", "unlikely", "Correct the value or confirm it."));
    }
    if (reading.measured().isEmpty() && reading.problems().isEmpty()) {
      problems.add(Problem.of("value", "value-missing", "Type the right value, or mark not done."));
    }
    refuse(problems);
    Measured measured = reading.measured().getFirst();
    requireDifferent(measured, old.result(""));
    return measured;
  }

  private static void requireDifferent(Measured measured, LaboratoryResult old) {
    if (measured.typedValue().equals(old.typedValue())
        && measured.typedUnit().equals(old.typedUnit())
        && Objects.equals(measured.comparator(), old.comparator())) {
      throw new Refused(Problem.of("value", "unchanged", "This is what is stored already."));
    }
  }

  private static List<Problem> reasonProblems(String why) {
    if (why.isBlank()) {
      return List.of(Problem.of("reason", "reason-missing", "Say why."));
    }
    return why.strip().length() > LONGEST_REASON
        ? List.of(Problem.of("reason", "too-long", "At most 1,000 characters."))
        : List.of();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** Baseline and grades rest on all results together: one change of them at a time. */
  private PatientSummary inTurn(String code, Permission permission) {
    return patients.inTurn(patients.patient(code, permission).id());
  }
}
