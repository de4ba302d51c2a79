package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donor_assessment")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AssessmentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private int number;
  private UUID protocolVersionId;
  private UUID donorId;
  private int donorRank;
  private @Nullable String reason;
  private String ruleVersion;
  private String release;
  private String inputs;
  private String outcome;
  private UUID signatureId;
  private String signedBy;
  private Instant signedAt;
  private UUID submissionId;

  AssessmentRecord(
      PatientSummary recipient,
      int number,
      ComparedDonor donor,
      @Nullable String reason,
      FrozenComparison frozen,
      SignatureReceipt signature,
      UUID submissionId) {
    this.trialId = recipient.trialId();
    this.patientId = recipient.id();
    this.number = number;
    this.protocolVersionId = recipient.protocolVersionId();
    this.donorId = donor.donor().id();
    this.donorRank = donor.rank();
    this.reason = reason;
    this.ruleVersion = frozen.ruleVersion();
    this.release = frozen.release();
    this.inputs = frozen.inputs();
    this.outcome = frozen.outcome();
    this.signatureId = signature.id();
    this.signedBy = signature.printedName();
    this.signedAt = signature.signedAt();
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AssessmentRecord() {}

  UUID patientId() {
    return patientId;
  }

  DonorChoice choice() {
    return new DonorChoice(
        id(),
        number,
        donorId,
        donorRank,
        reason,
        ruleVersion,
        release,
        inputs,
        outcome,
        signedBy,
        signedAt);
  }
}
