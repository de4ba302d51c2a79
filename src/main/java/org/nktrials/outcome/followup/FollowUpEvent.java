package org.nktrials.outcome.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that follow-up told.
 *
 * @param cancelledAt when it was cancelled, kept readable; null while it counts
 */
public record FollowUpEvent(
    UUID id,
    FollowUpKind kind,
    LocalDate on,
    @Nullable String note,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was not cancelled. */
  public boolean counts() {
    return cancelledAt == null;
  }
}
