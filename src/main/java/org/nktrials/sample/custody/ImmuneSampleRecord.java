package org.nktrials.sample.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only its standing
@Table(name = "immune_sample")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ImmuneSampleRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String code;
  private String visit;

  @Enumerated(EnumType.STRING)
  private Tube tube;

  private @Nullable LocalDate plannedOn;

  @Enumerated(EnumType.STRING)
  private SampleState state = SampleState.PLANNED;

  private @Nullable Instant collectedAt;
  private @Nullable Instant receivedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "received_condition")
  private @Nullable ReceivedCondition condition;

  private @Nullable Instant processedAt;
  private @Nullable Instant analysedAt;
  private @Nullable String position;
  private Instant createdAt;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  ImmuneSampleRecord(
      PatientSummary patient,
      String code,
      LabelSample label,
      @Nullable LocalDate plannedOn,
      Instant now) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.code = code;
    this.visit = label.visit();
    this.tube = label.tube();
    this.plannedOn = plannedOn;
    this.createdAt = now;
    this.submissionId = label.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ImmuneSampleRecord() {}

  void take(TakeStep step, Instant now) {
    switch (step.kind()) {
      case COLLECTED -> collectedAt = step.at();
      case RECEIVED -> {
        receivedAt = step.at();
        condition = step.condition();
      }
      case PROCESSED -> processedAt = step.at();
      case ANALYSED -> analysedAt = step.at();
      case CANCELLED -> cancelledAt = now;
      case STORED, LABELLED, RELEASED -> {}
    }
    if (step.place() != null) {
      position = step.place();
    }
    SampleState next = Transitions.after(step.kind());
    if (next != null) {
      state = next;
    }
  }

  void standAt(SampleState next) {
    this.state = next;
  }

  ImmuneSample sample() {
    return new ImmuneSample(
        id(),
        trialId,
        patientId,
        code,
        visit,
        tube,
        plannedOn,
        state,
        collectedAt,
        receivedAt,
        condition,
        processedAt,
        analysedAt,
        position,
        cancelledAt,
        version());
  }
}
