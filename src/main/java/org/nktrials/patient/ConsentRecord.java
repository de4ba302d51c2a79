package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "consent")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ConsentRecord extends ClinicalRecord {

  private UUID patientId;
  private String documentVersion;
  private Instant givenAt;
  private Instant enteredAt;
  private @Nullable UUID submissionId;

  ConsentRecord(
      UUID patientId,
      String documentVersion,
      Instant givenAt,
      Instant enteredAt,
      @Nullable UUID submissionId) {
    this.patientId = patientId;
    this.documentVersion = documentVersion;
    this.givenAt = givenAt;
    this.enteredAt = enteredAt;
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ConsentRecord() {}

  UUID patientId() {
    return patientId;
  }

  Consent consent() {
    return new Consent(id(), documentVersion, givenAt, enteredAt);
  }
}
