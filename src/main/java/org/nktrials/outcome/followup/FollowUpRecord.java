package org.nktrials.outcome.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "follow_up")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class FollowUpRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private FollowUpKind kind;

  private LocalDate happenedOn;
  private @Nullable String note;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  FollowUpRecord(PatientSummary patient, RecordFollowUp command, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.kind = command.kind();
    this.happenedOn = command.on();
    this.note = command.note();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected FollowUpRecord() {}

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  FollowUpEvent event() {
    return new FollowUpEvent(id(), kind, happenedOn, note, cancelledAt, version());
  }
}
