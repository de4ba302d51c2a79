package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reason as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ReasonForm(
    @NotBlank(message = "Say why.") @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason) {

  static final ReasonForm EMPTY = new ReasonForm(null);

  /** The reason, of a form without errors. */
  String text() {
    return Objects.requireNonNull(reason).strip();
  }
}
