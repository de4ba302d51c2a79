package org.nktrials.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "deviation_resolution")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DeviationResolutionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID deviationId;
  private String explanation;
  private Instant resolvedAt;

  DeviationResolutionRecord(
      UUID trialId, UUID patientId, UUID deviationId, String explanation, Instant resolvedAt) {
    this.trialId = trialId;
    this.patientId = patientId;
    this.deviationId = deviationId;
    this.explanation = explanation;
    this.resolvedAt = resolvedAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DeviationResolutionRecord() {}

  UUID deviationId() {
    return deviationId;
  }

  Deviation.Resolution resolution() {
    return new Deviation.Resolution(explanation, resolvedAt);
  }
}
