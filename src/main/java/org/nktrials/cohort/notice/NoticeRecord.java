package org.nktrials.cohort.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.CohortEvent;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "notice")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class NoticeRecord extends ClinicalRecord {

  private UUID trialId;
  private String trialCode;

  @Enumerated(EnumType.STRING)
  private CohortEvent.Kind kind;

  private @Nullable UUID decisionId;
  private String sentence;
  private String link;
  private Instant raisedAt;

  NoticeRecord(CohortEvent event, Instant now) {
    this.trialId = event.trialId();
    this.trialCode = event.trialCode();
    this.kind = event.kind();
    this.decisionId = event.decisionId();
    this.sentence = event.sentence();
    this.link = event.link();
    this.raisedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected NoticeRecord() {}

  UUID trialId() {
    return trialId;
  }
}
