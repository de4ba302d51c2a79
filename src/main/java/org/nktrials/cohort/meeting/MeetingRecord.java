package org.nktrials.cohort.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "committee_meeting")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MeetingRecord extends ClinicalRecord {

  private UUID trialId;
  private int number;
  private LocalDate heldOn;
  private @Nullable UUID packId;
  private String quorumRule;
  private @Nullable String quorumMissing;
  private @Nullable String noQuorumReason;
  private @Nullable String minutes;
  private Instant enteredAt;
  private UUID enteredBy;
  private UUID submissionId;

  @SuppressWarnings("NullAway.Init") // completed before it is saved
  MeetingRecord(UUID trialId, int number, RecordMeeting command, @Nullable UUID packId) {
    this.trialId = trialId;
    this.number = number;
    this.heldOn = command.heldOn();
    this.packId = packId;
    this.minutes = command.minutes();
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MeetingRecord() {}

  MeetingRecord quorum(String rule, @Nullable String missing, @Nullable String reason) {
    this.quorumRule = rule;
    this.quorumMissing = missing;
    this.noQuorumReason = missing == null ? null : reason;
    return this;
  }

  MeetingRecord entered(UUID by, Instant at) {
    this.enteredBy = by;
    this.enteredAt = at;
    return this;
  }

  int number() {
    return number;
  }

  UUID trialId() {
    return trialId;
  }
}
