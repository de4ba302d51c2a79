package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.TwoPeople;
import org.nktrials.rules.product.ProductCodes;

/**
 * An infusion of a product at the bedside.
 *
 * @param productCode the product that the page showed
 * @param startedAt local time at the patient's site
 * @param volume in mL, above 0
 * @param read the codes as scanned or typed
 */
public record GiveInfusion(
    String patientCode,
    String productCode,
    LocalDateTime startedAt,
    BigDecimal volume,
    ProductCodes read,
    @Nullable String note,
    TwoPeople people,
    UUID submissionId) {}
