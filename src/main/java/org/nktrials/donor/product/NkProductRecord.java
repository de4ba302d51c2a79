package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.DonorSummary;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "nk_product")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class NkProductRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID protocolVersionId;
  private UUID donorId;
  private String donorCode;
  private int number;
  private String code;

  @Enumerated(EnumType.STRING)
  private ProductState state = ProductState.IN_PROCESS;

  private @Nullable Instant expiresAt;
  private Instant createdAt;
  private UUID submissionId;

  NkProductRecord(
      PatientSummary recipient, DonorSummary donor, int number, Instant now, UUID submissionId) {
    this.trialId = recipient.trialId();
    this.patientId = recipient.id();
    this.protocolVersionId = recipient.protocolVersionId();
    this.donorId = donor.id();
    this.donorCode = donor.code();
    this.number = number;
    this.code = recipient.code() + "-P" + number;
    this.createdAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected NkProductRecord() {}

  void become(ProductState next) {
    this.state = next;
  }

  void expiresAt(Instant at) {
    this.expiresAt = at;
  }

  UUID patientId() {
    return patientId;
  }

  NkProduct product(PatientSummary recipient) {
    return new NkProduct(
        id(),
        recipient,
        protocolVersionId,
        donorId,
        donorCode,
        code,
        state,
        expiresAt,
        createdAt,
        version());
  }
}
