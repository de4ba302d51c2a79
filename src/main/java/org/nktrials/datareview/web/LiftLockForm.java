package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a freeze or a lock is lifted, as typed.
 *
 * @param version of what was looked at
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record LiftLockForm(
    @NotBlank(message = "Say why.") @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @NotNull(message = "Open the page again.") @Nullable Long version) {

  /** The reason, of a form without errors. */
  String why() {
    return Objects.requireNonNull(reason).strip();
  }
}
