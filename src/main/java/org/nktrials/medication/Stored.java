package org.nktrials.medication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every entry has besides what it says.
 *
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record Stored(UUID id, long version, Instant enteredAt, @Nullable Instant cancelledAt) {

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }
}
