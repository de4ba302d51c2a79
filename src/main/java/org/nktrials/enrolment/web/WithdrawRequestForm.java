package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a request is taken off the waiting list. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record WithdrawRequestForm(
    @NotBlank(message = "Say why.") @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @NotNull(message = "Open the waiting list again.") @Nullable Long version) {

  static final WithdrawRequestForm EMPTY = new WithdrawRequestForm(null, null);

  /** The reason, of a form without errors. */
  String text() {
    return Objects.requireNonNull(reason);
  }
}
