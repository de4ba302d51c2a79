package org.nktrials.cohort.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.shared.ClinicalRecord;

/** A notice in somebody's hands. */
@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "notice_receipt")
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class ReceiptRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID noticeId;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable Instant acknowledgedAt;

  ReceiptRecord(NoticeRecord notice, UUID personId, Role role) {
    this.trialId = notice.trialId();
    this.noticeId = notice.id();
    this.personId = personId;
    this.role = role;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReceiptRecord() {}

  boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  void acknowledge(Instant now) {
    this.acknowledgedAt = now;
  }
}
