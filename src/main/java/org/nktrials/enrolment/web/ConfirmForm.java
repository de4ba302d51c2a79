package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The password that signs; never shown again. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ConfirmForm(@NotBlank(message = "Type your password to sign.") @Nullable String password) {

  static final ConfirmForm EMPTY = new ConfirmForm(null);

  @Override
  public String toString() {
    return "ConfirmForm[]";
  }
}
