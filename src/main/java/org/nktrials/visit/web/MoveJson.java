package org.nktrials.visit.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.MoveVisit;

/** A new planned date as a program sends it. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record MoveJson(
    @NotNull(message = "Give the new date.") @Nullable LocalDate to,
    @NotBlank(message = "Say why the visits are moved.") @Size(max = 500) @Nullable String reason,
    @Nullable UUID submissionId) {

  MoveVisit toCommand(String patient, String visit) {
    return new MoveVisit(
        patient,
        visit,
        requireNonNull(to),
        requireNonNull(reason).strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
