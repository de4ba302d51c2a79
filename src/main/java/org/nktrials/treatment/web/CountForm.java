package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.CountTablets;

/**
 * Tablets that came back, as typed.
 *
 * @param from first day of the period for which they were dispensed
 * @param to its last day
 * @param strength content of a tablet in the protocol's unit
 * @param submissionId made with the form, so that a double submit records once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record CountForm(
    @NotBlank(message = "Choose a drug.")
        @Size(max = 40, message = "The protocol has no such drug.")
        @Nullable String drug,
    @NotNull(message = "Say from which day.") @Nullable LocalDate from,
    @NotNull(message = "Say up to which day.") @Nullable LocalDate to,
    @NotNull(message = "Type how many were dispensed.") @Nullable Integer dispensed,
    @NotNull(message = "Type how many came back, 0 if none.") @Nullable Integer returned,
    @NotNull(message = "Type the strength of a tablet.")
        @Digits(integer = 6, fraction = 6, message = "At most 6 digits before and after the dot.")
        @Nullable BigDecimal strength,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String note,
    @Nullable UUID submissionId) {

  static CountForm empty() {
    return new CountForm(null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  CountTablets toCommand(String patient) {
    return new CountTablets(
        patient,
        requireNonNull(drug),
        requireNonNull(from),
        requireNonNull(to),
        requireNonNull(dispensed),
        requireNonNull(returned),
        requireNonNull(strength),
        note == null || note.isBlank() ? null : note.strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
