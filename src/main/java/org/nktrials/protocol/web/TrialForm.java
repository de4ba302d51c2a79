package org.nktrials.protocol.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A trial to be registered, as typed.
 *
 * @param definition text of the protocol file
 */
record TrialForm(
    @NotBlank(message = "Give the code that the protocol states.") @Size(max = 40)
        @Nullable String code,
    @NotBlank(message = "Give the title.") @Size(max = 300) @Nullable String title,
    @NotBlank(message = "Paste the protocol file.") @Size(max = 200_000)
        @Nullable String definition,
    @Nullable Boolean synthetic) {

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
