package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a result is withdrawn, as a program sends it.
 *
 * @param version of the result as it was read
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record WithdrawalJson(
    @Size(max = 1000) @Nullable String reason,
    @NotNull(message = "This field is missing.") @Nullable Long version) {

  long seen() {
    return requireNonNull(version);
  }

  String said() {
    return reason == null ? "" : reason;
  }
}
