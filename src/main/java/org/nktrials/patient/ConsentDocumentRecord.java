package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "consent_document")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ConsentDocumentRecord extends ClinicalRecord {

  private UUID trialId;
  private String label;
  private LocalDate effectiveFrom;
  private Instant enteredAt;
  private UUID submissionId;

  ConsentDocumentRecord(
      UUID trialId, String label, LocalDate effectiveFrom, Instant now, UUID submissionId) {
    this.trialId = trialId;
    this.label = label;
    this.effectiveFrom = effectiveFrom;
    this.enteredAt = now;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ConsentDocumentRecord() {}

  ConsentDocument document() {
    return new ConsentDocument(id(), trialId, label, effectiveFrom, enteredAt);
  }
}
