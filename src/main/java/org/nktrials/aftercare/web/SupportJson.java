package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.RecordSupport;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.shared.TimeOrderedId;

/**
 * What was given on a day, as a program sends it.
 *
 * @param temperature highest of the day in °C; left out where it was not taken
 * @param reason why a stored day changes
 * @param version of the stored day; left out where there is none
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record SupportJson(
    @NotNull @Nullable LocalDate date,
    @NotNull @Nullable Given platelets,
    @NotNull @Nullable Given redCells,
    @NotNull @Nullable Given growthFactor,
    @Digits(integer = 2, fraction = 3) @Nullable BigDecimal temperature,
    @Size(max = 500) @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  RecordSupport toCommand(String patient) {
    return new RecordSupport(
        patient,
        new DaySupport(
            requireNonNull(date),
            requireNonNull(platelets),
            requireNonNull(redCells),
            requireNonNull(growthFactor)),
        temperature,
        version,
        Typed.isBlank(reason) ? null : reason,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
