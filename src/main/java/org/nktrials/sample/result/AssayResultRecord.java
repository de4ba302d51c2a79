package org.nktrials.sample.result;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only its standing
@Table(name = "assay_result")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class AssayResultRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID sampleId;

  @Enumerated(EnumType.STRING)
  private Assay assay;

  private String target;
  private @Nullable BigDecimal effectors;
  private @Nullable String stimulus;
  private BigDecimal withTarget;
  private BigDecimal withoutTarget;
  private @Nullable String cytometer;
  private @Nullable String batch;

  @Enumerated(EnumType.STRING)
  private ResultState state = ResultState.TO_RELEASE;

  private @Nullable String why;
  private @Nullable UUID supersededBy;
  private Instant enteredAt;
  private UUID enteredBy;
  private @Nullable Instant releasedAt;
  private @Nullable UUID releasedBy;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;

  AssayResultRecord(
      ImmuneSample sample, NewAssayResult result, @Nullable String why, UUID person, Instant now) {
    this.trialId = sample.trialId();
    this.patientId = sample.patientId();
    this.sampleId = sample.id();
    this.assay = result.assay();
    this.target = result.target();
    this.effectors = result.effectors();
    this.stimulus = result.stimulus();
    this.withTarget = result.withTarget();
    this.withoutTarget = result.withoutTarget();
    this.cytometer = result.cytometer();
    this.batch = result.batch();
    this.why = why;
    this.enteredAt = now;
    this.enteredBy = person;
    this.submissionId = result.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AssayResultRecord() {}

  void release(UUID person, Instant now) {
    this.state = ResultState.RELEASED;
    this.releasedBy = person;
    this.releasedAt = now;
  }

  void withdraw(Instant now) {
    this.state = ResultState.WITHDRAWN;
    this.cancelledAt = now;
  }

  void supersedeBy(UUID correction) {
    this.supersededBy = correction;
  }

  void countAgain() {
    this.supersededBy = null;
  }

  AssayResult result() {
    return new AssayResult(
        id(),
        patientId,
        new NewAssayResult(
            sampleId,
            assay,
            target,
            effectors,
            stimulus,
            withTarget,
            withoutTarget,
            cytometer,
            batch,
            submissionId),
        state,
        why,
        supersededBy,
        enteredAt,
        enteredBy,
        releasedAt,
        cancelledAt,
        version());
  }
}
