package org.nktrials.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "decision")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class DecisionRecord extends ClinicalRecord {

  private UUID trialId;
  private int number;

  @Enumerated(EnumType.STRING)
  private DecisionCode kind;

  private @Nullable Integer levelNumber;
  private @Nullable Integer places;
  private @Nullable Integer exceededLevel;
  private @Nullable Integer mtdLevel;

  @Column(name = "recommended_phase2_level")
  private @Nullable Integer recommendedPhase2Level;

  private String recommendation;
  private String inputs;
  private String inputsHash;
  private boolean follows;
  private @Nullable String differenceReason;
  private String ruleVersion;
  private UUID protocolVersionId;
  private Instant dataCut;

  @Enumerated(EnumType.STRING)
  private DecisionState state = DecisionState.AWAITING_SIGNATURES;

  private @Nullable Instant effectiveAt;
  private @Nullable Instant reopenedAt;
  private @Nullable String reopenedReason;

  DecisionRecord(
      int number,
      SignDecision command,
      Recommendation recommendation,
      @Nullable String differenceReason) {
    CommitteeChoice choice = command.choice();
    this.trialId = recommendation.trial().id();
    this.number = number;
    this.kind = choice.code();
    this.levelNumber = choice.level();
    this.places = recommendation.placesFor(choice);
    this.exceededLevel = recommendation.decision().exceededLevel();
    this.mtdLevel = choice.code() == DecisionCode.DECLARE_MTD ? choice.level() : null;
    this.recommendedPhase2Level = command.recommendedPhase2Level();
    this.recommendation = recommendation.text();
    this.inputs = recommendation.inputs();
    this.inputsHash = recommendation.inputsHash();
    this.follows = choice.follows(recommendation.decision());
    this.differenceReason = differenceReason;
    this.ruleVersion = recommendation.ruleVersion();
    this.protocolVersionId = recommendation.protocol().id();
    this.dataCut = recommendation.dataCut();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DecisionRecord() {}

  void takeEffect(Instant now) {
    this.state = DecisionState.SIGNED;
    this.effectiveAt = now;
  }

  void reopen(String why, Instant now) {
    this.state = DecisionState.REOPENED;
    this.reopenedAt = now;
    this.reopenedReason = why;
  }

  void supersede() {
    this.state = DecisionState.SUPERSEDED;
  }

  void withdraw() {
    this.state = DecisionState.WITHDRAWN;
  }

  UUID trialId() {
    return trialId;
  }

  DecisionState state() {
    return state;
  }

  Decision decision() {
    return new Decision(
        id(),
        trialId,
        number,
        new CommitteeChoice(kind, levelNumber),
        places,
        exceededLevel,
        mtdLevel,
        recommendedPhase2Level,
        recommendation,
        inputs,
        inputsHash,
        follows,
        differenceReason,
        ruleVersion,
        protocolVersionId,
        dataCut,
        state,
        effectiveAt,
        reopenedAt,
        reopenedReason,
        version());
  }
}
