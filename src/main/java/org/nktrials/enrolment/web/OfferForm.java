package org.nktrials.enrolment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place offered to the site of a request.
 *
 * @param override why it is not the next in order; null or blank in turn
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record OfferForm(
    @NotNull(message = "Choose a level.") @Nullable Integer level,
    @NotNull(message = "Open the waiting list again.") @Nullable Long version,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String override) {

  static final OfferForm EMPTY = new OfferForm(null, null, null);

  /** The level, of a form without errors. */
  int number() {
    return Objects.requireNonNull(level);
  }
}
