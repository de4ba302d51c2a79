package org.nktrials.toxicity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a signed verdict stands although the rules propose something else, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record KeepVerdictForm(
    @Nullable Long version,
    @NotBlank(message = "Say why the signed verdict stands.")
        @Size(max = 900, message = "At most 900 characters.")
        @Nullable String reason) {}
