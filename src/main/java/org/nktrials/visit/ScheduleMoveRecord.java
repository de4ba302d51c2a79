package org.nktrials.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "schedule_move")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ScheduleMoveRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String code;
  private @Nullable LocalDate oldDate;
  private LocalDate newDate;
  private String reason;
  private UUID movedBy;
  private Instant movedAt;
  private UUID submissionId;

  ScheduleMoveRecord(
      PatientSummary patient,
      MoveVisit command,
      @Nullable LocalDate oldDate,
      UUID movedBy,
      Instant movedAt) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.code = command.visitCode();
    this.oldDate = oldDate;
    this.newDate = command.to();
    this.reason = command.reason();
    this.movedBy = movedBy;
    this.movedAt = movedAt;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ScheduleMoveRecord() {}

  ScheduleMove move() {
    return new ScheduleMove(id(), code, oldDate, newDate, reason, movedBy, movedAt);
  }

  UUID patientId() {
    return patientId;
  }
}
