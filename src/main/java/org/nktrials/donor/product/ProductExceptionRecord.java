package org.nktrials.donor.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "product_exception")
@SuppressWarnings("UnusedVariable") // read in SQL only
class ProductExceptionRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID productId;
  private UUID resultId;

  @Enumerated(EnumType.STRING)
  private ProductTest test;

  private String finding;
  private String reason;
  private UUID signatureId;
  private Instant signedAt;

  @SuppressWarnings("NullAway.Init") // signed before it is stored
  ProductExceptionRecord(
      NkProduct product, ProductTest test, UUID resultId, String finding, String reason) {
    this.trialId = product.recipient().trialId();
    this.patientId = product.recipient().id();
    this.productId = product.id();
    this.resultId = resultId;
    this.test = test;
    this.finding = finding;
    this.reason = reason;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProductExceptionRecord() {}

  ProductExceptionRecord signedBy(SignatureReceipt signature) {
    this.signatureId = signature.id();
    this.signedAt = signature.signedAt();
    return this;
  }
}
