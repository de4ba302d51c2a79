package org.nktrials.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

/** Which visit a deviation was raised for. */
@Entity
@Table(name = "visit_deviation")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class VisitDeviationRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String code;
  private @Nullable String procedure;
  private String kind;
  private @Nullable LocalDate closes;
  private UUID deviationId;

  VisitDeviationRecord(
      PatientSummary patient, VisitDeviation deviation, @Nullable LocalDate closes, UUID raised) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.code = deviation.code();
    this.procedure = deviation.procedure();
    this.kind = deviation.kind();
    this.closes = closes;
    this.deviationId = raised;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected VisitDeviationRecord() {}

  String code() {
    return code;
  }

  boolean isMissed() {
    return kind.equals(VisitDeviation.MISSED);
  }

  @Nullable LocalDate closes() {
    return closes;
  }

  UUID deviationId() {
    return deviationId;
  }
}
