package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/**
 * A consent or its withdrawal as typed.
 *
 * @param text consent form, or why consent was withdrawn
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record CareForm(
    @NotNull(message = "Choose one.") @Nullable Boolean given,
    @Size(max = 100, message = "At most 100 characters.") @Nullable String text,
    @NotNull(message = "When?") @Nullable LocalDateTime at,
    @Nullable UUID submissionId) {

  static CareForm empty() {
    return new CareForm(null, null, null, TimeOrderedId.next());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
