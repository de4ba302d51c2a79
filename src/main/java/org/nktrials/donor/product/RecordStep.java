package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;

/**
 * A step of the production, or its correction.
 *
 * @param performedAt local time at the recipient's site
 * @param read the codes as scanned or typed
 * @param expiresAt local time; only with the last step
 * @param replaces the record that this one corrects; null for the first of its step
 * @param why why it is corrected; null for the first of its step
 */
public record RecordStep(
    String productCode,
    ProductStep step,
    LocalDateTime performedAt,
    ProductCodes read,
    Counts counts,
    @Nullable LocalDateTime expiresAt,
    @Nullable UUID replaces,
    @Nullable String why,
    TwoPeople people,
    UUID submissionId) {

  /**
   * What was counted after the step.
   *
   * @param nucleated nucleated cells in 10⁶
   * @param nkPercent CD56+CD3− of these
   * @param tPercent CD3+ of these
   * @param bPercent CD19+ of these; null when not measured
   * @param viability in %; null when not measured
   * @param volume in mL
   */
  public record Counts(
      BigDecimal nucleated,
      BigDecimal nkPercent,
      BigDecimal tPercent,
      @Nullable BigDecimal bPercent,
      @Nullable BigDecimal viability,
      BigDecimal volume) {}
}
