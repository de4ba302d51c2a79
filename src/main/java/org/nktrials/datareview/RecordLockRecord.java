package org.nktrials.datareview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only the lifting
@Table(name = "record_lock")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class RecordLockRecord extends ClinicalRecord {

  private UUID trialId;
  private @Nullable UUID patientId;
  private @Nullable UUID visitRecordId;

  @Enumerated(EnumType.STRING)
  private LockKind kind;

  private String reason;
  private Instant since;
  private String placedBy;
  private @Nullable Instant liftedAt;
  private @Nullable String liftedBy;
  private @Nullable String liftReason;
  private UUID submissionId;

  RecordLockRecord(
      UUID trialId, @Nullable UUID patientId, PlaceLock wish, String placedBy, Instant now) {
    this.trialId = trialId;
    this.patientId = patientId;
    this.visitRecordId = wish.visit();
    this.kind = wish.kind();
    this.reason = wish.reason();
    this.since = now;
    this.placedBy = placedBy;
    this.submissionId = wish.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RecordLockRecord() {}

  /** How and by whom, in words. */
  String standing() {
    return kind.label() + (patientId == null ? " with the whole trial" : "") + " by " + placedBy;
  }

  /** As pages show it beside the records. */
  StandingLock inForce() {
    return new StandingLock(id(), kind, since, placedBy);
  }

  void lift(String by, String why, Instant now) {
    this.liftedAt = now;
    this.liftedBy = by;
    this.liftReason = why;
  }
}
