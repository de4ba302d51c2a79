package org.nktrials.aftercare;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only what changes
@Table(name = "cytopenia_verdict")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class CytopeniaRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private CytopeniaKind kind;

  private @Nullable BigDecimal marrowBlasts;
  private @Nullable Boolean otherCause;
  private String proposal;
  private String ruleVersion;
  private String explanation;
  private UUID signatureId;
  private Instant signedAt;
  private @Nullable Instant supersededAt;
  private @Nullable String wouldBe;
  private @Nullable Instant differsSince;
  private UUID submissionId;

  @SuppressWarnings("NullAway.Init") // the signature follows, see signed
  CytopeniaRecord(
      PatientSummary patient, SignCytopenia command, String proposal, String ruleVersion) {
    this.trialId = patient.trialId();
    this.patientId = patient.id();
    this.kind = command.kind();
    this.marrowBlasts = command.marrowBlasts();
    this.otherCause = command.otherCause();
    this.proposal = proposal;
    this.ruleVersion = ruleVersion;
    this.explanation = command.explanation().strip();
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected CytopeniaRecord() {}

  CytopeniaRecord signed(SignatureReceipt receipt) {
    this.signatureId = receipt.id();
    this.signedAt = receipt.signedAt();
    return this;
  }

  void supersede(Instant now) {
    this.supersededAt = now;
  }

  /** Notes what the rule proposes now; null where it proposes what it did at signing. */
  void differs(@Nullable String proposedNow, Instant now) {
    this.wouldBe = proposedNow;
    this.differsSince = proposedNow == null ? null : now;
  }

  CytopeniaVerdict verdict() {
    return new CytopeniaVerdict(
        id(),
        kind,
        marrowBlasts,
        otherCause,
        proposal,
        wouldBe,
        explanation,
        signatureId,
        signedAt,
        supersededAt);
  }
}
