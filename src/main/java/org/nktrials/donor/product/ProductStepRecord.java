package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the account may update only its standing
@Table(name = "product_step")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class ProductStepRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;

  @Enumerated(EnumType.STRING)
  private ProductStep step;

  private Instant performedAt;
  private Instant enteredAt;
  private String readProduct;
  private String readDonor;
  private String readRecipient;
  private BigDecimal nucleated;
  private BigDecimal nkPercent;
  private BigDecimal tPercent;
  private @Nullable BigDecimal bPercent;
  private @Nullable BigDecimal viability;
  private BigDecimal volume;
  private @Nullable Instant expiresAt;
  private UUID firstSignatureId;
  private UUID secondSignatureId;
  private @Nullable String why;
  private @Nullable UUID replaces;
  private @Nullable Instant replacedAt;
  private UUID submissionId;

  @SuppressWarnings("NullAway.Init") // signed before it is stored
  ProductStepRecord(
      NkProduct product, RecordStep step, Instant performedAt, @Nullable Instant expiresAt) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.step = step.step();
    this.performedAt = performedAt;
    this.readProduct = step.read().product().strip();
    this.readDonor = step.read().donor().strip();
    this.readRecipient = step.read().recipient().strip();
    this.nucleated = step.counts().nucleated();
    this.nkPercent = step.counts().nkPercent();
    this.tPercent = step.counts().tPercent();
    this.bPercent = step.counts().bPercent();
    this.viability = step.counts().viability();
    this.volume = step.counts().volume();
    this.expiresAt = expiresAt;
    this.submissionId = step.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductStepRecord() {}

  ProductStepRecord signedBy(SignedByTwo two, Instant now) {
    this.firstSignatureId = two.first().id();
    this.secondSignatureId = two.second().id();
    this.enteredAt = now;
    return this;
  }

  ProductStepRecord correcting(@Nullable UUID earlier, @Nullable String because) {
    this.replaces = earlier;
    this.why = because;
    return this;
  }

  void replaced(Instant now) {
    this.replacedAt = now;
  }

  UUID productId() {
    return productId;
  }
}
