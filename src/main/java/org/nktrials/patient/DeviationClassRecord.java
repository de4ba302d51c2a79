package org.nktrials.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "deviation_class")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DeviationClassRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID deviationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "class")
  private DeviationClass severity;

  private String reason;
  private Instant classifiedAt;
  private UUID classifiedBy;

  DeviationClassRecord(
      PatientSummary patient, ClassifyDeviation command, Instant now, UUID person) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.deviationId = command.deviationId();
    this.severity = command.severity();
    this.reason = command.reason().strip();
    this.classifiedAt = now;
    this.classifiedBy = person;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DeviationClassRecord() {}

  void become(ClassifyDeviation command, Instant now, UUID person) {
    this.severity = command.severity();
    this.reason = command.reason().strip();
    this.classifiedAt = now;
    this.classifiedBy = person;
  }

  boolean says(ClassifyDeviation command) {
    return severity == command.severity() && reason.equals(command.reason().strip());
  }

  UUID classifiedBy() {
    return classifiedBy;
  }

  DeviationJudgement judgement(String by) {
    return new DeviationJudgement(severity, reason, classifiedAt, by, version());
  }
}
