package org.nktrials.cohort.pack.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cohort.pack.PreparePack;
import org.nktrials.shared.TimeOrderedId;

/**
 * A pack to prepare, as typed.
 *
 * @param cutOff in UTC; null for the present moment
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record PackForm(
    @Nullable LocalDateTime cutOff,
    @NotNull(message = "Open the page again.") @Nullable UUID submissionId) {

  static PackForm empty() {
    return new PackForm(null, TimeOrderedId.next());
  }

  PreparePack toCommand(String trialCode) {
    return new PreparePack(
        trialCode,
        cutOff == null ? null : cutOff.toInstant(ZoneOffset.UTC),
        requireNonNull(submissionId));
  }
}
