package org.nktrials.aftercare;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "daily_support")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SupportRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private Given platelets;

  @Enumerated(EnumType.STRING)
  private Given redCells;

  @Enumerated(EnumType.STRING)
  private Given growthFactor;

  private @Nullable BigDecimal temperature;
  private Instant enteredAt;
  private UUID submissionId;

  SupportRecord(PatientSummary patient, RecordSupport command, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.day = command.support().on();
    this.platelets = command.support().platelets();
    this.redCells = command.support().redCells();
    this.growthFactor = command.support().growthFactor();
    this.temperature = command.temperature();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SupportRecord() {}

  void take(RecordSupport command) {
    this.platelets = command.support().platelets();
    this.redCells = command.support().redCells();
    this.growthFactor = command.support().growthFactor();
    this.temperature = command.temperature();
  }

  boolean isOf(UUID patient) {
    return patientId.equals(patient);
  }

  SupportDay day() {
    return new SupportDay(
        id(), new DaySupport(day, platelets, redCells, growthFactor), temperature, version());
  }
}
