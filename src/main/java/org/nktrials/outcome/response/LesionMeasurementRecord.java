package org.nktrials.outcome.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "lesion_measurement")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class LesionMeasurementRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID assessmentId;
  private UUID lesionId;

  @Enumerated(EnumType.STRING)
  private LesionState state;

  @Column(name = "size_mm")
  private @Nullable BigDecimal size;

  LesionMeasurementRecord(
      PatientSummary patient, UUID assessmentId, UUID lesionId, LesionReading reading) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.assessmentId = assessmentId;
    this.lesionId = lesionId;
    this.state = reading.state();
    this.size = reading.size();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LesionMeasurementRecord() {}

  UUID assessmentId() {
    return assessmentId;
  }

  UUID lesionId() {
    return lesionId;
  }

  LesionReading reading(int number) {
    return new LesionReading(number, state, size);
  }
}
