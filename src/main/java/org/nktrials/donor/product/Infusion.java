package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The infusion of a product.
 *
 * @param volume in mL
 * @param weight in kg
 * @param nkPerKg in 10⁶/kg
 * @param tPerKg in 10⁶/kg
 */
public record Infusion(
    UUID id,
    Instant startedAt,
    BigDecimal volume,
    BigDecimal weight,
    LocalDate weightOn,
    BigDecimal nkPerKg,
    BigDecimal tPerKg,
    String performedBy,
    String verifiedBy) {}
