package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.RecordDose;

/**
 * An oral drug taken from one day to another, as typed.
 *
 * @param time local time of the first dose
 * @param submissionId made with the form, so that a double submit records once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record PeriodForm(
    @NotBlank(message = "Choose a drug.")
        @Size(max = 40, message = "The protocol has no such drug.")
        @Nullable String drug,
    @NotNull(message = "Say when it began.") @Nullable LocalDate start,
    @NotNull(message = "Say on which day it ended.") @Nullable LocalDate stop,
    @NotNull(message = "Say at what time the first dose was taken.") @Nullable LocalTime time,
    @NotNull(message = "Type the amount a day.")
        @Digits(integer = 6, fraction = 6, message = "At most 6 digits before and after the dot.")
        @Nullable BigDecimal amount,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String note,
    @Nullable UUID submissionId) {

  private static final int LONGEST_PERIOD_DAYS = 60;

  static PeriodForm empty() {
    return new PeriodForm(null, null, null, null, null, null, TimeOrderedId.next());
  }

  RecordDose toCommand(String patient) {
    LocalDate first = requireNonNull(start);
    return new RecordDose(
        patient,
        requireNonNull(drug),
        requireNonNull(amount),
        days(first, requireNonNull(stop)),
        first.atTime(requireNonNull(time)),
        note == null || note.isBlank() ? null : note.strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /** What no period can be stays so: the service refuses it beside the last day. */
  private static int days(LocalDate first, LocalDate last) {
    return (int) Math.clamp(ChronoUnit.DAYS.between(first, last) + 1, 0L, LONGEST_PERIOD_DAYS + 1L);
  }
}
