package org.nktrials.laboratory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Sex;

/**
 * A range as typed.
 *
 * @param sex FEMALE or MALE; null for both
 * @param lower a number in the unit; empty when the laboratory states none
 * @param upper likewise
 * @param unit UCUM code or a usual printed form
 * @param submissionId made with the form, so that a double submit adds once
 */
public record NewRange(
    Analyte analyte,
    @Nullable Sex sex,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    LocalDate validFrom,
    String lower,
    String upper,
    String unit,
    UUID submissionId) {}
