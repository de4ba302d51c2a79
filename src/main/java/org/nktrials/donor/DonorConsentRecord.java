package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "donor_consent")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DonorConsentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID donorId;
  private String kind;
  private @Nullable String documentVersion;
  private Instant happenedAt;
  private @Nullable String reason;
  private Instant enteredAt;
  private UUID submissionId;

  private DonorConsentRecord(
      DonorSummary donor, String kind, Instant happenedAt, Instant now, UUID submissionId) {
    this.trialId = donor.trialId();
    this.donorId = donor.id();
    this.kind = kind;
    this.happenedAt = happenedAt;
    this.enteredAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DonorConsentRecord() {}

  static DonorConsentRecord given(
      DonorSummary donor, String version, Instant at, Instant now, UUID submissionId) {
    DonorConsentRecord record = new DonorConsentRecord(donor, "GIVEN", at, now, submissionId);
    record.documentVersion = version;
    return record;
  }

  static DonorConsentRecord withdrawn(
      DonorSummary donor, String reason, Instant at, Instant now, UUID submissionId) {
    DonorConsentRecord record = new DonorConsentRecord(donor, "WITHDRAWN", at, now, submissionId);
    record.reason = reason;
    return record;
  }

  UUID donorId() {
    return donorId;
  }

  DonorConsent consent() {
    return new DonorConsent(kind.equals("GIVEN"), documentVersion, reason, happenedAt, enteredAt);
  }
}
