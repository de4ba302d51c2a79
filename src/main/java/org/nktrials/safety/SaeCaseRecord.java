package org.nktrials.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.toxicity.SeriousEventRecorded;

@Entity
@DynamicUpdate // the account may update only the draft
@Table(name = "sae_case")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SaeCaseRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID adverseEventId;
  private int number;
  private Instant awareAt;
  private Instant openedAt;
  private @Nullable String draft;

  SaeCaseRecord(SeriousEventRecorded event, int number, Instant now) {
    this.trialId = event.trialId();
    this.patientId = event.patientId();
    this.adverseEventId = event.adverseEventId();
    this.number = number;
    this.awareAt = event.awareAt();
    this.openedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SaeCaseRecord() {}

  void draft(@Nullable String text) {
    this.draft = text;
  }

  UUID trialId() {
    return trialId;
  }

  UUID patientId() {
    return patientId;
  }

  UUID adverseEventId() {
    return adverseEventId;
  }

  int number() {
    return number;
  }

  Instant awareAt() {
    return awareAt;
  }

  @Nullable String draft() {
    return draft;
  }
}
