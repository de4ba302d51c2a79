package org.nktrials.cohort.stopping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stopping rule that was met.
 *
 * @param event what it counts, in words
 * @param grounds what was known when it was met
 * @param resumedAt when a signed decision resumed enrolment; null while it did not
 */
public record Suspension(
    UUID id,
    String rule,
    String event,
    int events,
    int treated,
    String grounds,
    Instant suspendedAt,
    @Nullable Instant resumedAt,
    @Nullable String resumedReason,
    @Nullable UUID signatureId) {

  /** Whether enrolment has not been resumed. */
  public boolean open() {
    return resumedAt == null;
  }
}
