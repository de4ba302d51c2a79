package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.rules.product.ReleaseRule;
import org.nktrials.rules.product.SpecificationRule;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "product_decision")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class ProductDecisionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  private String content;
  private @Nullable String reason;
  private String ruleVersion = ReleaseRule.VERSION + ", " + SpecificationRule.VERSION;
  private UUID signatureId;
  private Instant decidedAt;
  private @Nullable String pdfSha256;

  @SuppressWarnings("NullAway.Init") // signed before it is stored
  ProductDecisionRecord(
      NkProduct product, DecisionKind kind, String content, @Nullable String reason) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.kind = kind;
    this.content = content;
    this.reason = reason;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductDecisionRecord() {}

  ProductDecisionRecord signedBy(SignatureReceipt signature) {
    this.signatureId = signature.id();
    this.decidedAt = signature.signedAt();
    return this;
  }

  ProductDecisionRecord printed(String sha256) {
    this.pdfSha256 = sha256;
    return this;
  }

  /** Of the certificate; null where there is none. */
  @Nullable String pdfSha256() {
    return pdfSha256;
  }
}
