package org.nktrials.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.sample.result.ResultState;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.NotFound;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "chimerism")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class ChimerismRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private LocalDate sampledOn;

  @Enumerated(EnumType.STRING)
  private ChimerismMethod method;

  @Enumerated(EnumType.STRING)
  private CellFraction fraction;

  @Enumerated(EnumType.STRING)
  private Qualifier qualifier;

  private @Nullable BigDecimal value;
  private @Nullable BigDecimal detection;
  private @Nullable BigDecimal quantification;

  @Enumerated(EnumType.STRING)
  private ResultState state = ResultState.TO_RELEASE;

  private @Nullable String why;
  private @Nullable UUID supersededBy;
  private Instant enteredAt;
  private @Nullable UUID enteredBy;
  private @Nullable Instant releasedAt;
  private @Nullable UUID releasedBy;
  private @Nullable Instant cancelledAt;
  private UUID submissionId;
  private @Nullable UUID sampleId;

  ChimerismRecord(
      PatientSummary patient,
      EnterChimerism command,
      @Nullable UUID sampleId,
      UUID person,
      Instant now) {
    this.sampleId = sampleId;
    this.enteredBy = person;
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.sampledOn = command.on();
    this.method = command.method();
    this.fraction = command.fraction();
    this.qualifier = command.qualifier();
    this.value = command.value();
    this.detection = command.detection();
    this.quantification = command.quantification();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ChimerismRecord() {}

  static ChimerismRecord of(PatientSummary patient, Optional<ChimerismRecord> found) {
    return found
        .filter(record -> record.patientId.equals(patient.id()))
        .orElseThrow(() -> new NotFound("chimerism result"));
  }

  /** That it corrects an earlier one, and why. */
  ChimerismRecord because(String reason) {
    this.why = reason;
    return this;
  }

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

  Chimerism chimerism() {
    return new Chimerism(
        id(),
        sampledOn,
        method,
        fraction,
        qualifier,
        value,
        detection,
        quantification,
        sampleId,
        state,
        why,
        supersededBy,
        enteredAt,
        enteredBy,
        releasedAt,
        releasedBy,
        cancelledAt,
        version());
  }
}
