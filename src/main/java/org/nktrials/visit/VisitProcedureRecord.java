package org.nktrials.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "visit_procedure")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class VisitProcedureRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID visitRecordId;
  private String procedure;

  @Enumerated(EnumType.STRING)
  private ProcedureState state;

  private @Nullable LocalDate doneOn;
  private @Nullable String reason;
  private @Nullable UUID shownBy;
  private Instant enteredAt;

  VisitProcedureRecord(
      PatientSummary patient, UUID visitRecordId, ProcedureOutcome outcome, Instant enteredAt) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.visitRecordId = visitRecordId;
    this.procedure = outcome.procedure();
    this.state = outcome.state();
    this.doneOn = outcome.on();
    this.reason = outcome.reason();
    this.enteredAt = enteredAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected VisitProcedureRecord() {}

  VisitProcedureRecord shownBy(UUID recordId) {
    this.shownBy = recordId;
    return this;
  }

  void become(ProcedureOutcome outcome) {
    this.state = outcome.state();
    this.doneOn = outcome.on();
    this.reason = outcome.reason();
  }

  ProcedureOutcome outcome() {
    return new ProcedureOutcome(procedure, state, doneOn, reason);
  }

  UUID visitRecordId() {
    return visitRecordId;
  }
}
