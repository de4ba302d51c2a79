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
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only its standing
@Table(name = "immune_result")
class ImmuneResultRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID sampleId;
  private String parameter;
  private String population;
  private @Nullable String parent;

  @Enumerated(EnumType.STRING)
  private ImmuneStatistic statistic;

  private @Nullable String channel;
  private @Nullable BigDecimal value;

  @Enumerated(EnumType.STRING)
  private ImmuneQualifier qualifier;

  private String unit;

  @Enumerated(EnumType.STRING)
  private ImmuneMethod method;

  private @Nullable String cytometer;
  private @Nullable String batch;
  private @Nullable String panelVersion;
  private @Nullable UUID uploadId;
  private @Nullable String sourceFile;
  private @Nullable String sourceCell;

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

  ImmuneResultRecord(
      ImmuneSample sample,
      NewImmuneResult result,
      ResultSource source,
      @Nullable String why,
      UUID person,
      Instant now) {
    this.trialId = sample.trialId();
    this.patientId = sample.patientId();
    this.sampleId = sample.id();
    this.parameter = result.parameter();
    this.population = result.population();
    this.parent = result.parent();
    this.statistic = result.statistic();
    this.channel = result.channel();
    this.value = result.value();
    this.qualifier = result.qualifier();
    this.unit = result.unit();
    this.method = result.method();
    this.cytometer = result.cytometer();
    this.batch = result.batch();
    this.panelVersion = result.panelVersion();
    this.uploadId = source.uploadId();
    this.sourceFile = source.file();
    this.sourceCell = result.sourceCell();
    this.why = why;
    this.enteredAt = now;
    this.enteredBy = person;
    this.submissionId = source.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ImmuneResultRecord() {}

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

  /** Its correction is withdrawn. */
  void countAgain() {
    this.supersededBy = null;
  }

  ImmuneResult result() {
    return new ImmuneResult(
        id(),
        trialId,
        patientId,
        measured(),
        new ResultSource(uploadId, sourceFile, submissionId),
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

  private NewImmuneResult measured() {
    return new NewImmuneResult(
        sampleId,
        parameter,
        population,
        parent,
        statistic,
        channel,
        value,
        qualifier,
        unit,
        method,
        cytometer,
        batch,
        panelVersion,
        sourceCell);
  }
}
