package org.nktrials.cohort.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a decision that is not yet in force is withdrawn. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record WithdrawForm(
    @NotBlank(message = "Say why the decision is withdrawn.")
        @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason) {

  static final WithdrawForm EMPTY = new WithdrawForm(null);

  String text() {
    return reason == null ? "" : reason.strip();
  }
}
