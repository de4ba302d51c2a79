package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.StepCounts;

/**
 * A step as recorded and signed by two people.
 *
 * @param why why it corrected an earlier record; null when it did not
 */
public record RecordedStep(
    UUID id,
    ProductStep step,
    Instant performedAt,
    Instant enteredAt,
    ProductCodes read,
    StepCounts counts,
    @Nullable BigDecimal viability,
    BigDecimal volume,
    @Nullable Instant expiresAt,
    String performedBy,
    String verifiedBy,
    @Nullable String why) {}
