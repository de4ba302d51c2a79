package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.AuthoriseDose;

/**
 * A dose to be authorised, as typed.
 *
 * @param drug code of the drug in the protocol
 * @param days consecutive days; 1 when left out
 * @param submissionId made with the form, so that a double submit authorises once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record AuthoriseForm(
    @NotBlank(message = "Choose a drug.") @Nullable String drug,
    @NotNull(message = "Say for which day.") @Nullable LocalDate plannedFor,
    @Nullable Integer days,
    @Nullable UUID submissionId) {

  static AuthoriseForm empty(@Nullable String drug, LocalDate today) {
    return new AuthoriseForm(drug, today, 1, TimeOrderedId.next());
  }

  AuthoriseDose toCommand(String patient) {
    return new AuthoriseDose(
        patient,
        requireNonNull(drug),
        requireNonNull(plannedFor),
        days == null ? 1 : days,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
