package org.nktrials.treatment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The cancelling of a record that was entered by mistake, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record CancelForm(
    @NotBlank(message = "Say why it is cancelled.")
        @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @Nullable Long version) {}
