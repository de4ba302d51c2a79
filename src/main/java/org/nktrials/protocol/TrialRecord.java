package org.nktrials.protocol;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "trial")
class TrialRecord extends ClinicalRecord {

  private String code;
  private String title;
  private boolean synthetic;
  private Instant createdAt;

  TrialRecord(String code, String title, boolean synthetic, Instant createdAt) {
    this.code = code;
    this.title = title;
    this.synthetic = synthetic;
    this.createdAt = createdAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TrialRecord() {}

  TrialSummary summary(UUID currentVersionId) {
    return new TrialSummary(id(), code, title, synthetic, currentVersionId, createdAt);
  }
}
