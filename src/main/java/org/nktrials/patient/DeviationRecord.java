package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "deviation")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DeviationRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String kind;
  private String description;
  private Instant happenedAt;
  private Instant enteredAt;

  DeviationRecord(
      UUID trialId,
      UUID patientId,
      String kind,
      String description,
      Instant happenedAt,
      Instant enteredAt) {
    this.trialId = trialId;
    this.patientId = patientId;
    this.kind = kind;
    this.description = description;
    this.happenedAt = happenedAt;
    this.enteredAt = enteredAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DeviationRecord() {}

  Deviation deviation(Deviation.@Nullable Resolution resolution) {
    return new Deviation(id(), kind, description, happenedAt, enteredAt, resolution);
  }
}
