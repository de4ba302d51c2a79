package org.nktrials.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "sae_authority_report")
@SuppressWarnings("UnusedVariable") // read in SQL
class SaeAuthorityReportRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID caseId;

  @Enumerated(EnumType.STRING)
  private AuthorityReportKind kind;

  private String reference;
  private Instant reportedAt;
  private Instant enteredAt;
  private UUID submissionId;

  SaeAuthorityReportRecord(
      SaeCaseRecord of,
      AuthorityReportKind kind,
      String reference,
      Instant reportedAt,
      Instant now,
      UUID submissionId) {
    this.trialId = of.trialId();
    this.patientId = of.patientId();
    this.caseId = of.id();
    this.kind = kind;
    this.reference = reference;
    this.reportedAt = reportedAt;
    this.enteredAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SaeAuthorityReportRecord() {}
}
