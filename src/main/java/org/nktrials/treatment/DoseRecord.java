package org.nktrials.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "dose")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DoseRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String drug;
  private @Nullable Integer levelNumber;
  private BigDecimal amount;
  private String unit;
  private int days;
  private Instant givenAt;
  private LocalDate givenOn;
  private Instant enteredAt;
  private @Nullable UUID authorisationId;
  private @Nullable String note;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  DoseRecord(
      PatientSummary patient, RecordDose command, String unit, Instant givenAt, Instant enteredAt) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.drug = command.drug();
    this.amount = command.amount();
    this.unit = unit;
    this.days = command.days();
    this.givenAt = givenAt;
    this.givenOn = command.givenAt().toLocalDate();
    this.enteredAt = enteredAt;
    this.note = command.note();
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DoseRecord() {}

  /**
   * A dose that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static DoseRecord of(PatientSummary patient, Optional<DoseRecord> found) {
    return found
        .filter(dose -> dose.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("dose"));
  }

  DoseRecord at(@Nullable Integer level, @Nullable UUID authorisation) {
    this.levelNumber = level;
    this.authorisationId = authorisation;
    return this;
  }

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  Dose dose() {
    return new Dose(
        id(),
        drug,
        levelNumber,
        amount,
        unit,
        days,
        givenAt,
        givenOn,
        enteredAt,
        authorisationId != null,
        note,
        cancelledAt,
        version());
  }
}
