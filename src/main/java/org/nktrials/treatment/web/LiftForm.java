package org.nktrials.treatment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lifting of a withholding, as typed.
 *
 * @param id of the withholding; the address has it too, so that the page knows which form it was
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record LiftForm(
    @Nullable UUID id,
    @Nullable Long version,
    @NotBlank(message = "Say why doses may be given again.")
        @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason) {}
