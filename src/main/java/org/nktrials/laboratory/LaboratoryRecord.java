package org.nktrials.laboratory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "laboratory")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class LaboratoryRecord extends ClinicalRecord {

  private UUID trialId;
  private @Nullable UUID siteId;
  private String code;
  private String name;
  private Instant enteredAt;

  LaboratoryRecord(UUID trialId, @Nullable UUID siteId, String code, String name, Instant now) {
    this.trialId = trialId;
    this.siteId = siteId;
    this.code = code;
    this.name = name;
    this.enteredAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LaboratoryRecord() {}

  UUID trialId() {
    return trialId;
  }

  Laboratory laboratory() {
    return new Laboratory(id(), trialId, siteId, code, name);
  }
}
