package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A departure from the protocol: what, when it happened, when it was entered.
 *
 * @param resolution why it stands no longer; null while it stands
 */
public record Deviation(
    UUID id,
    String kind,
    String description,
    Instant happenedAt,
    Instant enteredAt,
    @Nullable Resolution resolution) {

  /** Whether it stands. */
  public boolean stands() {
    return resolution == null;
  }

  /** Why a deviation stands no longer, and since when. */
  public record Resolution(String explanation, Instant at) {}
}
