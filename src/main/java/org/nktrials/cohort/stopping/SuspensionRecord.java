package org.nktrials.cohort.stopping;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.stopping.BayesianStopping;
import org.nktrials.rules.stopping.StoppingDecision;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "stopping_suspension")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class SuspensionRecord extends ClinicalRecord {

  private static final int DECIMALS = 6;

  private UUID trialId;
  private String rule;
  private String event;
  private int events;
  private int treated;
  private BigDecimal probability;
  private String grounds;
  private String ruleVersion;
  private UUID protocolVersion;
  private Instant suspendedAt;
  private @Nullable Instant resumedAt;
  private @Nullable String resumedReason;
  private @Nullable UUID signatureId;

  SuspensionRecord(ProtocolVersion protocol, StoppingDecision decision, Instant now) {
    this.trialId = protocol.trialId();
    this.rule = decision.rule().id();
    this.event = decision.rule().event().label();
    this.events = decision.tally().events();
    this.treated = decision.tally().treated();
    this.probability =
        BigDecimal.valueOf(decision.probability()).setScale(DECIMALS, RoundingMode.HALF_UP);
    this.grounds = decision.reasons().stream().map(Reason::sentence).collect(joining(" "));
    this.ruleVersion = BayesianStopping.VERSION;
    this.protocolVersion = protocol.id();
    this.suspendedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SuspensionRecord() {}

  void resume(SignatureReceipt signature, String why) {
    this.resumedAt = signature.signedAt();
    this.resumedReason = why;
    this.signatureId = signature.id();
  }

  Suspension suspension() {
    return new Suspension(
        id(),
        rule,
        event,
        events,
        treated,
        grounds,
        suspendedAt,
        resumedAt,
        resumedReason,
        signatureId);
  }
}
