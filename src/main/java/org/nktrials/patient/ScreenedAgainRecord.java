package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "screened_again")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ScreenedAgainRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID earlierId;
  private Instant enteredAt;

  ScreenedAgainRecord(UUID trialId, UUID patientId, UUID earlierId, Instant now) {
    this.trialId = trialId;
    this.patientId = patientId;
    this.earlierId = earlierId;
    this.enteredAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ScreenedAgainRecord() {}

  UUID patientId() {
    return patientId;
  }

  UUID earlierId() {
    return earlierId;
  }
}
