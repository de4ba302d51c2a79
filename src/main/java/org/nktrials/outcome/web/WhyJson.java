package org.nktrials.outcome.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is cancelled, as a program sends it.
 *
 * @param version of the record as it was read
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record WhyJson(
    @Size(max = 500) @Nullable String reason,
    @NotNull(message = "This field is missing.") @Nullable Long version) {

  String said() {
    return reason == null ? "" : reason;
  }
}
