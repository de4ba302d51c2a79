package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "consent")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ConsentRecord extends ClinicalRecord {

  private UUID patientId;
  private String documentVersion;
  private Instant givenAt;
  private Instant enteredAt;

  ConsentRecord(UUID patientId, String documentVersion, Instant givenAt, Instant enteredAt) {
    this.patientId = patientId;
    this.documentVersion = documentVersion;
    this.givenAt = givenAt;
    this.enteredAt = enteredAt;
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
