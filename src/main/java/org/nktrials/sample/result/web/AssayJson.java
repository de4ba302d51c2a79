package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.Assay;
import org.nktrials.sample.result.NewAssayResult;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.shared.TypedText;

/**
 * A functional assay as a program sends it, percentages with and without target.
 *
 * @param effectors for one target cell; needed for cytotoxicity
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record AssayJson(
    @NotNull(message = "This field is missing.") @Nullable Assay assay,
    @NotBlank(message = "This field is missing.") @Size(max = 60) @Nullable String target,
    @Digits(integer = 4, fraction = 4) @Nullable BigDecimal effectors,
    @Size(max = 60) @Nullable String stimulus,
    @NotNull(message = "This field is missing.") @Digits(integer = 3, fraction = 4)
        @Nullable BigDecimal withTarget,
    @NotNull(message = "This field is missing.") @Digits(integer = 3, fraction = 4)
        @Nullable BigDecimal withoutTarget,
    @Size(max = 60) @Nullable String cytometer,
    @Size(max = 60) @Nullable String batch,
    @Nullable UUID submissionId) {

  NewAssayResult toCommand(ImmuneSample sample) {
    return new NewAssayResult(
        sample.id(),
        requireNonNull(assay),
        requireNonNull(target).strip(),
        effectors,
        TypedText.orNull(stimulus),
        requireNonNull(withTarget),
        requireNonNull(withoutTarget),
        TypedText.orNull(cytometer),
        TypedText.orNull(batch),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
