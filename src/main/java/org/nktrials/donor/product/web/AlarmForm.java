package org.nktrials.donor.product.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The explanation of an alarm as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AlarmForm(
    @Size(max = 2000, message = "At most 2,000 characters.") @Nullable String explanation,
    @NotNull(message = "Open the product again.") @Nullable Long version) {

  long seen() {
    return Objects.requireNonNull(version);
  }

  String said() {
    return explanation == null ? "" : explanation;
  }
}
