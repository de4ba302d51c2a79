package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.RecordDose;

/**
 * A dose that was given, as typed.
 *
 * @param drug code of the drug in the protocol
 * @param amount amount a day in the protocol's unit
 * @param days consecutive days; 1 when left out
 * @param givenAt local time of the patient's site
 * @param submissionId made with the form, so that a double submit records once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record DoseForm(
    @NotBlank(message = "Choose a drug.") @Nullable String drug,
    @NotNull(message = "Type the amount that was given.") @Nullable BigDecimal amount,
    @Nullable Integer days,
    @NotNull(message = "Say when it was given.") @Nullable LocalDateTime givenAt,
    @Nullable String note,
    @Nullable UUID submissionId) {

  static DoseForm empty(@Nullable String drug, @Nullable BigDecimal plannedAmount) {
    return new DoseForm(drug, plannedAmount, 1, null, null, TimeOrderedId.next());
  }

  RecordDose toCommand(String patient) {
    return new RecordDose(
        patient,
        requireNonNull(drug),
        requireNonNull(amount),
        days == null ? 1 : days,
        requireNonNull(givenAt),
        note == null || note.isBlank() ? null : note.strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
