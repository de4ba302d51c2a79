package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a recipient gets with a product at a moment.
 *
 * @param weight in kg, the latest that holds on that day
 * @param nkPerKg CD56+CD3− cells in 10⁶/kg
 * @param tPerKg CD3+ cells in 10⁶/kg
 */
public record InfusionDose(
    Instant at, BigDecimal weight, LocalDate weightOn, BigDecimal nkPerKg, BigDecimal tPerKg) {}
