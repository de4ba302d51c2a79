package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.rules.donation.GoChecklist;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the rest is never rewritten, not even with a reason
@Table(name = "conditioning_go")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class GoRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID assessmentId;
  private UUID donorId;
  private String checklist;
  private String ruleVersion;
  private UUID signatureId;
  private String signedBy;
  private Instant signedAt;
  private @Nullable Instant withdrawnAt;
  private UUID submissionId;

  GoRecord(
      Comparison comparison,
      DonorChoice choice,
      String checklist,
      SignatureReceipt signature,
      UUID submissionId) {
    this.trialId = comparison.recipient().trialId();
    this.patientId = comparison.recipient().id();
    this.assessmentId = choice.assessmentId();
    this.donorId = choice.donorId();
    this.checklist = checklist;
    this.ruleVersion = GoChecklist.VERSION;
    this.signatureId = signature.id();
    this.signedBy = signature.printedName();
    this.signedAt = signature.signedAt();
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected GoRecord() {}

  void withdraw(Instant now) {
    this.withdrawnAt = now;
  }

  UUID patientId() {
    return patientId;
  }

  ConditioningGo go() {
    return new ConditioningGo(
        id(), assessmentId, checklist, signedBy, signedAt, withdrawnAt, version());
  }
}
