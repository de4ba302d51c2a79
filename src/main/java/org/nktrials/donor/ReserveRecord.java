package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donor_reserve")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ReserveRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID donorId;
  private UUID signatureId;
  private String namedBy;
  private Instant namedAt;
  private UUID submissionId;

  ReserveRecord(DonorSummary donor, SignatureReceipt signature, UUID submissionId) {
    this.trialId = donor.trialId();
    this.patientId = donor.patientId();
    this.donorId = donor.id();
    this.signatureId = signature.id();
    this.namedBy = signature.printedName();
    this.namedAt = signature.signedAt();
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReserveRecord() {}

  ReserveDonor reserve() {
    return new ReserveDonor(id(), donorId, namedBy, namedAt);
  }
}
