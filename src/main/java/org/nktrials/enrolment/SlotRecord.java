package org.nktrials.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "slot")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SlotRecord extends ClinicalRecord {

  private UUID trialId;
  private int levelNumber;
  private int place;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private SlotState state = SlotState.RESERVED;

  private Instant reservedAt;
  private @Nullable Instant reservedUntil;
  private @Nullable String overrideReason;
  private @Nullable Instant confirmedAt;
  private @Nullable Instant releasedAt;
  private @Nullable String releaseReason;

  SlotRecord(UUID trialId, int levelNumber, int place, UUID patientId, Instant reservedAt) {
    this.trialId = trialId;
    this.levelNumber = levelNumber;
    this.place = place;
    this.patientId = patientId;
    this.reservedAt = reservedAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SlotRecord() {}

  /** Expires by itself at a time, unless it is confirmed or study drug was given. */
  SlotRecord until(Instant end) {
    this.reservedUntil = end;
    return this;
  }

  /** Why the waiting list was passed over; null when it was not. */
  SlotRecord passing(@Nullable String why) {
    this.overrideReason = why;
    return this;
  }

  boolean isExpiredAt(Instant now) {
    return state == SlotState.RESERVED && reservedUntil != null && reservedUntil.isBefore(now);
  }

  UUID patientId() {
    return patientId;
  }

  void confirm(Instant now) {
    this.state = SlotState.CONFIRMED;
    this.confirmedAt = now;
  }

  void giveBack(SlotState next, String reason, Instant now) {
    this.state = next;
    this.releaseReason = reason;
    this.releasedAt = now;
  }

  /** A corrected verdict: the patient counts again, in a place that is free now. */
  void takeAgain(int freePlace) {
    this.state = SlotState.CONFIRMED;
    this.place = freePlace;
    this.releasedAt = null;
    this.releaseReason = null;
  }

  boolean isHeld() {
    return state == SlotState.RESERVED || state == SlotState.CONFIRMED;
  }

  UUID trialId() {
    return trialId;
  }

  int levelNumber() {
    return levelNumber;
  }

  int place() {
    return place;
  }

  SlotState state() {
    return state;
  }

  Slot slot() {
    return new Slot(id(), patientId, levelNumber, place, state, reservedAt, reservedUntil);
  }
}
