package org.nktrials.sample.custody;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "sample_step")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class SampleStepRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID sampleId;

  @Enumerated(EnumType.STRING)
  private StepKind kind;

  private Instant happenedAt;
  private Instant recordedAt;
  private UUID recordedBy;
  private @Nullable String fromPlace;
  private @Nullable String toPlace;
  private @Nullable String condition;
  private @Nullable String note;
  private UUID submissionId;

  SampleStepRecord(ImmuneSample before, TakeStep step, UUID person, Instant now) {
    this.trialId = before.trialId();
    this.patientId = before.patientId();
    this.sampleId = before.id();
    this.kind = step.kind();
    this.happenedAt = step.at();
    this.recordedAt = now;
    this.recordedBy = person;
    this.fromPlace = step.place() == null ? null : before.position();
    this.toPlace = step.place();
    this.condition = step.condition() == null ? null : step.condition().name();
    this.note = step.note();
    this.submissionId = step.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SampleStepRecord() {}

  UUID sampleId() {
    return sampleId;
  }
}
