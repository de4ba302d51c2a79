package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message on a query as typed.
 *
 * @param version of the query that was looked at
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record QueryStepForm(
    @NotBlank(message = "Write a message.") @Size(max = 1000, message = "At most 1000 characters.")
        @Nullable String message,
    @NotNull(message = "Open the query again.") @Nullable Long version) {

  static QueryStepForm empty(long version) {
    return new QueryStepForm(null, version);
  }

  /** The message, of a form without errors. */
  String text() {
    return Objects.requireNonNull(message);
  }
}
