package org.nktrials.outcome.response;

import jakarta.persistence.Column;
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
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "tumour_lesion")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class TumourLesionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private LesionKind kind;

  private int number;
  private String organ;
  private String description;
  private boolean nodal;

  @Enumerated(EnumType.STRING)
  private ImagingMethod method;

  private LocalDate measuredOn;

  @Column(name = "size_mm")
  private @Nullable BigDecimal size;

  private Instant enteredAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  TumourLesionRecord(PatientSummary patient, RegisterLesion command, int number, Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.kind = command.kind();
    this.number = number;
    this.organ = command.organ();
    this.description = command.description();
    this.nodal = command.nodal();
    this.method = command.method();
    this.measuredOn = command.measuredOn();
    this.size = command.size();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TumourLesionRecord() {}

  UUID patientId() {
    return patientId;
  }

  void cancel(Instant now) {
    this.cancelledAt = now;
  }

  TumourLesion lesion() {
    return new TumourLesion(
        id(),
        kind,
        number,
        organ,
        description,
        nodal,
        method,
        measuredOn,
        size,
        cancelledAt,
        version());
  }
}
