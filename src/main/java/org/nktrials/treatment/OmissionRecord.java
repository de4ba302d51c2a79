package org.nktrials.treatment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
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
@Table(name = "dose_omission")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class OmissionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String drug;
  private LocalDate plannedOn;

  @Enumerated(EnumType.STRING)
  private OmissionKind kind;

  @Enumerated(EnumType.STRING)
  private OmissionCause cause;

  private @Nullable UUID adverseEventId;
  private @Nullable String explanation;
  private @Nullable UUID doseId;
  private Instant enteredAt;
  private UUID enteredBy;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  OmissionRecord(
      PatientSummary patient, OmitDose command, @Nullable UUID dose, Instant now, UUID person) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.drug = command.drug();
    this.plannedOn = command.plannedOn();
    this.kind = command.kind();
    this.cause = command.cause();
    this.adverseEventId = command.adverseEventId();
    this.explanation = command.explanation();
    this.doseId = dose;
    this.enteredAt = now;
    this.enteredBy = person;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected OmissionRecord() {}

  /**
   * One that was found, if it is this patient's.
   *
   * @throws NotFound when it is not, or none was found
   */
  static OmissionRecord of(PatientSummary patient, Optional<OmissionRecord> found) {
    return found
        .filter(one -> one.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("omitted dose"));
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  DoseOmission omission() {
    return new DoseOmission(
        id(),
        drug,
        plannedOn,
        kind,
        cause,
        adverseEventId,
        explanation,
        doseId,
        enteredAt,
        cancelledAt,
        version());
  }
}
