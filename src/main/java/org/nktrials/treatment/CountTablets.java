package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tablets that came back.
 *
 * @param drug an oral drug of the protocol with a fixed amount a day
 * @param to last day of the period, not in the future
 * @param strength content of a tablet in the protocol's unit
 */
public record CountTablets(
    String patientCode,
    String drug,
    LocalDate from,
    LocalDate to,
    int dispensed,
    int returned,
    BigDecimal strength,
    @Nullable String note,
    UUID submissionId) {}
