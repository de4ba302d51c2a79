package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.NewAssayResult;

/**
 * A correction of a functional assay as a program sends it.
 *
 * @param assay all of it as it should be
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record AssayCorrectionJson(
    @Valid @NotNull(message = "This field is missing.") @Nullable AssayJson assay,
    @NotBlank(message = "This field is missing.") @Size(max = 1000) @Nullable String reason) {

  NewAssayResult toCommand(ImmuneSample sample) {
    return requireNonNull(assay).toCommand(sample);
  }

  String said() {
    return requireNonNull(reason).strip();
  }
}
