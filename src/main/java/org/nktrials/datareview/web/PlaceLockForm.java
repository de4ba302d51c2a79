package org.nktrials.datareview.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.datareview.LockKind;
import org.nktrials.datareview.PlaceLock;
import org.nktrials.shared.TimeOrderedId;

/**
 * What to freeze or lock, as typed.
 *
 * @param visit record of one visit; empty for all
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record PlaceLockForm(
    @NotNull(message = "Choose freeze or lock.") @Nullable LockKind kind,
    @Nullable UUID visit,
    @NotBlank(message = "Say why.") @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @Nullable UUID submissionId) {

  static PlaceLockForm empty() {
    return new PlaceLockForm(null, null, null, TimeOrderedId.next());
  }

  /** The wish, of a form without errors. */
  PlaceLock toCommand() {
    return new PlaceLock(
        Objects.requireNonNull(kind),
        visit,
        Objects.requireNonNull(reason).strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
