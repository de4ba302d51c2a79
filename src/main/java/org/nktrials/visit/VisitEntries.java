package org.nktrials.visit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.springframework.stereotype.Component;

/** Reads and writes the records of visits and of their procedures. */
@Component
class VisitEntries {

  private final VisitRecordRepository records;
  private final VisitProcedureRepository procedures;
  private final ChangeReason reason;
  private final Clock clock;

  VisitEntries(
      VisitRecordRepository records,
      VisitProcedureRepository procedures,
      ChangeReason reason,
      Clock clock) {
    this.records = records;
    this.procedures = procedures;
    this.reason = reason;
    this.clock = clock;
  }

  Optional<VisitRecord> of(PatientSummary patient, String code) {
    return records.findByPatientIdAndCode(patient.id(), code);
  }

  List<ProcedureOutcome> outcomes(VisitRecord record) {
    return procedures(record).stream().map(VisitProcedureRecord::outcome).toList();
  }

  List<VisitProcedureRecord> procedures(VisitRecord record) {
    return procedures.findByVisitRecordId(record.id());
  }

  /** Whether this form was stored before; a form of another visit names nothing here. */
  boolean isSubmitted(PatientSummary patient, RecordVisit command) {
    Optional<VisitRecord> before = records.findBySubmissionId(command.submissionId());
    if (before.filter(record -> !record.isOf(patient, command.visitCode())).isPresent()) {
      throw new NotFound("visit");
    }
    return before.isPresent();
  }

  VisitRecord store(
      PatientSummary patient,
      ScheduledVisit visit,
      RecordVisit command,
      Optional<VisitRecord> stored) {
    VisitOutcome outcome = outcome(command);
    VisitRecord record =
        stored.orElseGet(() -> new VisitRecord(patient, visit, outcome, clock.instant()));
    if (stored.isPresent()) {
      String why = command.reason();
      reason.because(why == null || why.isBlank() ? "The entry of the visit was completed." : why);
      record.become(outcome);
    }
    VisitRecord saved = records.saveAndFlush(record);
    if (outcome.tookPlace()) {
      store(patient, saved, command);
    }
    return saved;
  }

  private void store(PatientSummary patient, VisitRecord record, RecordVisit command) {
    Map<String, VisitProcedureRecord> stored =
        procedures.findByVisitRecordId(record.id()).stream()
            .collect(toMap(one -> one.outcome().procedure(), one -> one));
    for (ProcedureEntry entry : command.procedures()) {
      ProcedureOutcome outcome = outcome(entry, record);
      VisitProcedureRecord before = stored.get(entry.procedure());
      if (outcome != null && before == null) {
        procedures.save(new VisitProcedureRecord(patient, record.id(), outcome, clock.instant()));
      } else if (outcome != null && before != null && !before.outcome().equals(outcome)) {
        before.become(outcome);
      }
    }
    procedures.flush();
  }

  /**
   * What a record of another kind shows.
   *
   * @return false when the visit says so already
   */
  boolean show(PatientSummary patient, ScheduledVisit visit, ProcedureOutcome shown, UUID shownBy) {
    VisitRecord record =
        of(patient, visit.code())
            .orElseGet(
                () ->
                    records.saveAndFlush(
                        new VisitRecord(
                            patient,
                            visit,
                            new VisitOutcome(true, shown.on(), null, null, TimeOrderedId.next()),
                            clock.instant())));
    boolean known =
        !record.outcome().tookPlace()
            || outcomes(record).stream().anyMatch(o -> o.procedure().equals(shown.procedure()));
    if (!known) {
      procedures.saveAndFlush(
          new VisitProcedureRecord(patient, record.id(), shown, clock.instant()).shownBy(shownBy));
    }
    return !known;
  }

  static VisitOutcome outcome(RecordVisit command) {
    boolean tookPlace = Boolean.TRUE.equals(command.tookPlace());
    return new VisitOutcome(
        tookPlace,
        tookPlace ? command.actualOn() : null,
        tookPlace ? null : command.notDoneReason(),
        command.note(),
        command.submissionId());
  }

  /** Null while nothing is known. */
  private static @Nullable ProcedureOutcome outcome(ProcedureEntry entry, VisitRecord record) {
    ProcedureState state = entry.state();
    if (state == null) {
      return null;
    }
    boolean done = state == ProcedureState.DONE;
    return new ProcedureOutcome(
        entry.procedure(),
        state,
        done ? Objects.requireNonNullElse(entry.on(), record.outcome().actualOn()) : null,
        done ? null : entry.reason());
  }
}
