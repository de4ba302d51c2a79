package org.nktrials.medication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How every entry is recorded once, corrected and cancelled with a reason. */
@Component
class EntryStore {

  private final Patients patients;
  private final ChangeReason reason;
  private final Clock clock;

  EntryStore(Patients patients, ChangeReason reason, Clock clock) {
    this.patients = patients;
    this.reason = reason;
    this.clock = clock;
  }

  /** The patient, for who may record medication. */
  PatientSummary patient(String code) {
    return patients.patient(code, Permission.RECORD_MEDICATION);
  }

  /** Stores once: a second submit of the same form answers with the first record. */
  @Transactional(propagation = Propagation.MANDATORY)
  <R extends DatedRecord> R record(
      PatientSummary patient,
      Period period,
      UUID submissionId,
      DatedRepository<R> records,
      Supplier<R> made) {
    Optional<R> before = records.findBySubmissionId(submissionId);
    if (before.isPresent()) {
      before.get().requireOf(patient);
      return before.get();
    }
    refuseIfAny(period.problems(patient.dateAt(clock.instant()), patient.birthYear()));
    return records.saveAndFlush(made.get());
  }

  /** Changes a counting record with a reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  <R extends DatedRecord> R correct(
      PatientSummary patient,
      Change change,
      @Nullable Period period,
      DatedRepository<R> records,
      Consumer<R> to) {
    R record = records.findById(change.id()).orElseThrow(() -> new NotFound("entry"));
    record.requireOf(patient);
    record.requireVersion(change.seenVersion());
    List<Problem> problems = new ArrayList<>();
    if (!record.counts()) {
      problems.add(new Problem("cancelled", null, "This entry is cancelled already.", null));
    }
    if (change.reason().isBlank()) {
      problems.add(Problem.of("reason", "reason-missing", "Say why."));
    }
    if (period != null) {
      problems.addAll(period.problems(patient.dateAt(clock.instant()), patient.birthYear()));
    }
    refuseIfAny(problems);
    reason.because(change.reason().strip());
    to.accept(record);
    records.flush();
    return record;
  }

  private static void refuseIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }
}
