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
@Table(name = "level_opening")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class LevelOpeningRecord extends ClinicalRecord {

  private UUID trialId;
  private int levelNumber;

  @Enumerated(EnumType.STRING)
  private LevelState state = LevelState.OPEN;

  private int places;
  private Instant since;
  private @Nullable UUID decisionId;
  private @Nullable UUID signatureId;
  private @Nullable String suspendedReason;
  private @Nullable Instant suspendedAt;

  LevelOpeningRecord(UUID trialId, int levelNumber, int places, Instant since) {
    this.trialId = trialId;
    this.levelNumber = levelNumber;
    this.places = places;
    this.since = since;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LevelOpeningRecord() {}

  LevelOpeningRecord signedBy(UUID signature) {
    this.signatureId = signature;
    return this;
  }

  LevelOpeningRecord decidedBy(UUID decision) {
    this.decisionId = decision;
    return this;
  }

  void open(int allowedPlaces, UUID decision, Instant now) {
    become(LevelState.OPEN, decision, now);
    this.places = allowedPlaces;
    resume();
  }

  void become(LevelState next, @Nullable UUID decision, Instant now) {
    if (state.takesTreatment() || next.takesTreatment()) {
      this.since = state == next ? since : now;
    }
    this.state = next;
    this.decisionId = decision == null ? decisionId : decision;
  }

  void suspend(String why, Instant now) {
    this.suspendedReason = why;
    this.suspendedAt = suspendedAt == null ? now : suspendedAt;
  }

  void resume() {
    this.suspendedReason = null;
    this.suspendedAt = null;
  }

  int levelNumber() {
    return levelNumber;
  }

  LevelState state() {
    return state;
  }

  boolean takesPatients() {
    return state == LevelState.OPEN && suspendedReason == null;
  }

  @Nullable String suspendedReason() {
    return suspendedReason;
  }

  UUID trialId() {
    return trialId;
  }

  int places() {
    return places;
  }

  LevelStatus status(int taken) {
    return new LevelStatus(
        levelNumber, state, places, taken, since, decisionId, suspendedReason, suspendedAt);
  }
}
