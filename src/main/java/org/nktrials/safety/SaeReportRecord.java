package org.nktrials.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "sae_report")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SaeReportRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID caseId;
  private int number;
  private long eventVersion;
  private String narrative;
  private String content;
  private @Nullable Boolean related;
  private String pdfSha256;
  private UUID signatureId;
  private Instant sentAt;

  @SuppressWarnings("NullAway.Init") // signed and printed before it is stored
  SaeReportRecord(SaeCaseRecord of, int number, ReportContent content, Instant now) {
    this.trialId = of.trialId();
    this.patientId = of.patientId();
    this.caseId = of.id();
    this.number = number;
    this.eventVersion = content.eventVersion();
    this.narrative = content.narrative();
    this.content = content.text();
    this.related = content.related();
    this.sentAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SaeReportRecord() {}

  SaeReportRecord signedBy(UUID signature) {
    this.signatureId = signature;
    return this;
  }

  SaeReportRecord printed(String sha256) {
    this.pdfSha256 = sha256;
    return this;
  }

  int number() {
    return number;
  }

  String pdfSha256() {
    return pdfSha256;
  }
}
