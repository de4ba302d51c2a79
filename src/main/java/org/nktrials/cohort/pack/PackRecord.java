package org.nktrials.cohort.pack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.SignedInPerson;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "committee_pack")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PackRecord extends ClinicalRecord {

  private UUID trialId;
  private int number;
  private UUID protocolVersionId;
  private Instant cutOff;
  private Instant trailCutOff;
  private String content;

  @Column(name = "content_sha256")
  private String contentSha256;

  @Column(name = "pdf_sha256")
  private String pdfSha256;

  private UUID preparedBy;
  private String preparedByName;
  private Instant enteredAt;
  private UUID submissionId;

  @SuppressWarnings("NullAway.Init") // frozen before it is saved
  PackRecord(DataCut cut, int number, SignedInPerson person, Instant now, UUID submissionId) {
    this.trialId = cut.trial().id();
    this.number = number;
    this.protocolVersionId = cut.protocol().id();
    this.cutOff = cut.cutOff().at();
    this.trailCutOff = cut.cutOff().trail();
    this.preparedBy = person.id();
    this.preparedByName = person.displayName();
    this.enteredAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PackRecord() {}

  PackRecord frozen(String json, String sha256, String documentSha256) {
    this.content = json;
    this.contentSha256 = sha256;
    this.pdfSha256 = documentSha256;
    return this;
  }

  CutOff cut() {
    return new CutOff(cutOff, trailCutOff);
  }

  String content() {
    return content;
  }

  String pdfSha256() {
    return pdfSha256;
  }

  PackSummary summary() {
    return new PackSummary(
        id(), trialId, number, cutOff, contentSha256, pdfSha256, preparedByName, enteredAt);
  }
}
