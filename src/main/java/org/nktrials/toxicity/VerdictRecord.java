package org.nktrials.toxicity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.toxicity.DltProposal;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "verdict")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class VerdictRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private int levelNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "verdict")
  private VerdictKind kind;

  private String summary;
  private String proposal;

  @Enumerated(EnumType.STRING)
  private @Nullable ProposedVerdict proposed;

  private String ruleVersion;
  private UUID protocolVersionId;
  private UUID signatureId;
  private Instant signedAt;
  private @Nullable Instant supersededAt;

  @SuppressWarnings("NullAway.Init") // signed before it is saved
  VerdictRecord(
      PatientSummary patient,
      int level,
      VerdictKind kind,
      String summary,
      DltProposal proposal,
      String ruleVersion) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.protocolVersionId = patient.protocolVersionId();
    this.levelNumber = level;
    this.kind = kind;
    this.summary = summary;
    this.proposal =
        proposal.reasons().stream().map(Reason::sentence).collect(Collectors.joining("\n"));
    this.proposed = ProposedVerdict.of(proposal);
    this.ruleVersion = ruleVersion;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected VerdictRecord() {}

  UUID trialId() {
    return trialId;
  }

  VerdictRecord signed(UUID signature, Instant at) {
    this.signatureId = signature;
    this.signedAt = at;
    return this;
  }

  void supersede(Instant now) {
    this.supersededAt = now;
  }

  Verdict verdict() {
    return new Verdict(
        id(),
        patientId,
        levelNumber,
        kind,
        summary,
        proposal,
        proposed == null ? ProposedVerdict.like(kind) : proposed,
        signatureId,
        signedAt,
        supersededAt);
  }
}
