package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.AssessMarrow;
import org.nktrials.rules.response.LeukaemiaResponse.Category;
import org.nktrials.shared.TimeOrderedId;

/**
 * An assessment of leukaemia, as a program sends it; what is left out was not done.
 *
 * @param beforeTreatment whether later ones are compared with it; false when left out
 * @param marrowBlasts percent
 * @param neutrophils 10⁹/L
 * @param platelets 10⁹/L
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record MarrowJson(
    @NotNull(message = "This field is missing.") @Nullable LocalDate date,
    @Nullable Boolean beforeTreatment,
    @Digits(integer = 3, fraction = 1) @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean adequateMarrow,
    @Nullable Boolean circulatingBlasts,
    @Nullable Boolean extramedullary,
    @Digits(integer = 4, fraction = 2) @Nullable BigDecimal neutrophils,
    @Digits(integer = 5, fraction = 1) @Nullable BigDecimal platelets,
    @Nullable Boolean transfusionFree,
    @Nullable Category investigator,
    @Size(max = 500) @Nullable String reason,
    @Nullable UUID submissionId) {

  AssessMarrow toCommand(String patient) {
    return new AssessMarrow(
        patient,
        requireNonNull(date),
        Boolean.TRUE.equals(beforeTreatment),
        marrowBlasts,
        adequateMarrow,
        circulatingBlasts,
        extramedullary,
        neutrophils,
        platelets,
        transfusionFree,
        investigator,
        Typed.text(reason),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
