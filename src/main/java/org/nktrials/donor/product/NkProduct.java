package org.nktrials.donor.product;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.product.ProductCodes;

/**
 * A product for one recipient.
 *
 * @param code on the bag, such as "HAPLO-01-003-P1"
 * @param expiresAt null until the last step is recorded
 */
public record NkProduct(
    UUID id,
    PatientSummary recipient,
    UUID protocolVersionId,
    UUID donorId,
    String donorCode,
    String code,
    ProductState state,
    @Nullable Instant expiresAt,
    Instant createdAt,
    long version) {

  /** The codes that every step checks. */
  public ProductCodes codes() {
    return new ProductCodes(code, donorCode, recipient.code());
  }
}
