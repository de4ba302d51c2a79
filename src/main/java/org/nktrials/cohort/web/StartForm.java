package org.nktrials.cohort.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The password that signs the start; never shown again. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record StartForm(@NotBlank(message = "Type your password to sign.") @Nullable String password) {

  static final StartForm EMPTY = new StartForm(null);

  @Override
  public String toString() {
    return "StartForm[]";
  }
}
