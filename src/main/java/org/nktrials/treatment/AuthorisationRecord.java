package org.nktrials.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "dose_authorisation")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AuthorisationRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String drug;
  private LocalDate plannedFor;
  private int days;
  private int levelNumber;
  private @Nullable BigDecimal amount;
  private String unit;
  private String reasons;
  private Instant authorisedAt;
  private UUID authorisedBy;
  private UUID submissionId;

  AuthorisationRecord(
      PatientSummary patient,
      AuthoriseDose command,
      int level,
      @Nullable BigDecimal amount,
      String unit,
      String reasons,
      Instant authorisedAt,
      UUID authorisedBy) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.drug = command.drug();
    this.plannedFor = command.plannedFor();
    this.days = command.days();
    this.levelNumber = level;
    this.amount = amount;
    this.unit = unit;
    this.reasons = reasons;
    this.authorisedAt = authorisedAt;
    this.authorisedBy = authorisedBy;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AuthorisationRecord() {}

  UUID patientId() {
    return patientId;
  }

  Authorisation authorisation() {
    return new Authorisation(
        id(),
        drug,
        plannedFor,
        days,
        levelNumber,
        amount,
        unit,
        reasons,
        authorisedAt,
        authorisedBy);
  }
}
