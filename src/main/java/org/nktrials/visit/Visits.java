package org.nktrials.visit;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits of patients: expected and recorded. */
@Service
public class Visits {

  private final ScheduleTable table;
  private final VisitEntries entries;
  private final VisitChecks checks;
  private final VisitDeviations deviations;
  private final Schedules schedules;
  private final ScheduleMoveRepository moves;
  private final Patients patients;
  private final ProtocolService protocols;
  private final Clock clock;

  Visits(
      ScheduleTable table,
      VisitEntries entries,
      VisitChecks checks,
      VisitDeviations deviations,
      Schedules schedules,
      ScheduleMoveRepository moves,
      Patients patients,
      ProtocolService protocols,
      Clock clock) {
    this.table = table;
    this.entries = entries;
    this.checks = checks;
    this.deviations = deviations;
    this.schedules = schedules;
    this.moves = moves;
    this.patients = patients;
    this.protocols = protocols;
    this.clock = clock;
  }

  /** Visits of a patient whom the caller may see, by date, those without a date last. */
  @Transactional(readOnly = true)
  public List<ScheduledVisit> of(UUID patientId) {
    return table.of(patientId);
  }

  /**
   * Everything about one visit of a patient whom the caller may see.
   *
   * @throws NotFound when no such visit is expected or recorded
   */
  @Transactional(readOnly = true)
  public VisitSheet sheet(PatientSummary patient, String code) {
    ScheduledVisit visit = visit(patient, code);
    Optional<VisitRecord> record = entries.of(patient, code);
    List<VisitProcedureRecord> stored = record.map(entries::procedures).orElse(List.of());
    return new VisitSheet(
        visit,
        procedures(patient, visit),
        stored.stream().map(VisitProcedureRecord::outcome).toList(),
        stored.stream().collect(toMap(one -> one.outcome().procedure(), ClinicalRecord::id)),
        moves.findByPatientIdOrderByMovedAtAscIdAsc(patient.id()).reversed().stream()
            .map(ScheduleMoveRecord::move)
            .filter(move -> move.code().equals(code))
            .toList(),
        deviations.of(patient.id(), code),
        record.map(Visits::stored).orElse(null));
  }

  /** Moved dates of a patient whom the caller may see, latest first. */
  @Transactional(readOnly = true)
  public List<ScheduleMove> moves(UUID patientId) {
    return moves.findByPatientIdOrderByMovedAtAscIdAsc(patientId).reversed().stream()
        .map(ScheduleMoveRecord::move)
        .toList();
  }

  /**
   * Records a visit, or what became known of it since. What departs from the schedule becomes a
   * protocol deviation in the same transaction.
   *
   * @throws Refused for what cannot be true, a stale form, or a change without reason
   * @throws NotFound when no such visit is expected or recorded
   */
  @Transactional
  public RecordedVisit record(RecordVisit command) {
    PatientSummary asked = patients.patient(command.patientCode(), Permission.RECORD_VISIT);
    PatientSummary patient = patients.inTurn(asked.id());
    ScheduledVisit visit = visit(patient, command.visitCode());
    if (entries.isSubmitted(patient, command)) {
      return new RecordedVisit(visit, List.of());
    }
    Optional<VisitRecord> stored = entries.of(patient, command.visitCode());
    stored.ifPresent(record -> record.requireVersion(command.seenVersion()));
    if (stored.isEmpty() && command.seenVersion() != null) {
      throw new NotFound("visit record");
    }
    LocalDate today = patient.dateAt(clock.instant());
    checks.check(command, patient, procedures(patient, visit), stored, today);
    VisitRecord record = entries.store(patient, visit, command, stored);
    List<String> raised = deviations.settle(patient, visit, record, entries.outcomes(record));
    schedules.workOut(patient);
    return new RecordedVisit(visit(patient, command.visitCode()), raised);
  }

  private List<String> procedures(PatientSummary patient, ScheduledVisit visit) {
    return protocols
        .version(patient.protocolVersionId())
        .definition()
        .visit(visit.visit())
        .procedures();
  }

  private ScheduledVisit visit(PatientSummary patient, String code) {
    return table.of(patient.id(), code).orElseThrow(() -> new NotFound("visit"));
  }

  private static VisitSheet.Stored stored(VisitRecord record) {
    VisitOutcome outcome = record.outcome();
    return new VisitSheet.Stored(
        record.id(), outcome.notDoneReason(), outcome.note(), record.enteredAt(), record.version());
  }
}
