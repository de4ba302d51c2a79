package org.nktrials.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.waiting.Waiting;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "place_request")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class PlaceRequestRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID siteId;
  private int number;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.WAITING;

  private Instant requestedAt;
  private UUID requestedBy;
  private @Nullable Integer levelNumber;
  private @Nullable Instant offeredAt;
  private @Nullable Instant offeredUntil;
  private @Nullable String overrideReason;
  private @Nullable UUID patientId;
  private @Nullable Instant closedAt;
  private @Nullable String closedReason;
  private UUID submissionId;

  PlaceRequestRecord(UUID trialId, UUID siteId, int number, UUID person, Instant now, UUID sent) {
    this.trialId = trialId;
    this.siteId = siteId;
    this.number = number;
    this.requestedBy = person;
    this.requestedAt = now;
    this.submissionId = sent;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PlaceRequestRecord() {}

  @Nullable Instant closedAt() {
    return closedAt;
  }

  @Nullable String closedReason() {
    return closedReason;
  }

  void offer(int level, Instant now, Instant until, @Nullable String override) {
    this.state = RequestState.OFFERED;
    this.levelNumber = level;
    this.offeredAt = now;
    this.offeredUntil = until;
    this.overrideReason = override;
  }

  void take(UUID patient, Instant now) {
    this.state = RequestState.TAKEN;
    this.patientId = patient;
    this.closedAt = now;
  }

  void end(RequestState next, String why, Instant now) {
    this.state = next;
    this.closedReason = why;
    this.closedAt = now;
  }

  boolean isExpiredAt(Instant now) {
    return state == RequestState.OFFERED && offeredUntil != null && offeredUntil.isBefore(now);
  }

  UUID trialId() {
    return trialId;
  }

  UUID siteId() {
    return siteId;
  }

  RequestState state() {
    return state;
  }

  @Nullable Integer levelNumber() {
    return levelNumber;
  }

  @Nullable Instant offeredAt() {
    return offeredAt;
  }

  Waiting waiting() {
    return new Waiting(number, siteId.toString(), requestedAt);
  }

  PlaceRequest request() {
    return new PlaceRequest(
        id(),
        version(),
        siteId,
        number,
        state,
        requestedAt,
        levelNumber,
        offeredUntil,
        overrideReason);
  }
}
