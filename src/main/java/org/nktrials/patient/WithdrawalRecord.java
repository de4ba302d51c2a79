package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "consent_withdrawal")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class WithdrawalRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private ConsentScope scope;

  private Instant withdrawnAt;
  private String reason;
  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  WithdrawalRecord(
      PatientSummary patient, WithdrawConsent command, Instant withdrawnAt, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.scope = command.scope();
    this.withdrawnAt = withdrawnAt;
    this.reason = command.reason().strip();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected WithdrawalRecord() {}

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  Withdrawal withdrawal() {
    return new Withdrawal(id(), scope, withdrawnAt, reason, enteredAt, cancelledAt, version());
  }
}
