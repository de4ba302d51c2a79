package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.ImagingMethod;
import org.nktrials.outcome.response.LesionKind;
import org.nktrials.outcome.response.RegisterLesion;
import org.nktrials.shared.TimeOrderedId;

/**
 * A lesion at baseline, as a program sends it.
 *
 * @param sizeMm longest diameter, short axis of a node; for targets only
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record LesionJson(
    @NotNull(message = "This field is missing.") @Nullable LesionKind kind,
    @NotBlank(message = "This field is missing.") @Size(max = 60) @Nullable String organ,
    @NotBlank(message = "This field is missing.") @Size(max = 200) @Nullable String description,
    @NotNull(message = "This field is missing.") @Nullable Boolean nodal,
    @NotNull(message = "This field is missing.") @Nullable ImagingMethod method,
    @NotNull(message = "This field is missing.") @Nullable LocalDate date,
    @Digits(integer = 3, fraction = 1) @Nullable BigDecimal sizeMm,
    @Nullable UUID submissionId) {

  RegisterLesion toCommand(String patient) {
    return new RegisterLesion(
        patient,
        requireNonNull(kind),
        requireNonNull(organ).strip(),
        requireNonNull(description).strip(),
        requireNonNull(nodal),
        requireNonNull(method),
        requireNonNull(date),
        sizeMm,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
