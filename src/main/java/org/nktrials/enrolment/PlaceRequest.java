package org.nktrials.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place asked for by a site. It names no patient: before consent nobody is identified.
 *
 * @param number within the trial, from 1; shown as R-001
 * @param level offered level; null while waiting
 * @param offeredUntil when the offer ends; null while waiting
 * @param overrideReason why it was offered out of turn; null in turn
 */
public record PlaceRequest(
    UUID id,
    long version,
    UUID siteId,
    int number,
    RequestState state,
    Instant requestedAt,
    @Nullable Integer level,
    @Nullable Instant offeredUntil,
    @Nullable String overrideReason) {

  /** As on every page: R-001. */
  public String code() {
    return "R-%03d".formatted(number);
  }
}
