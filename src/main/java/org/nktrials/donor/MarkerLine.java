package org.nktrials.donor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donation.MarkerFinding;

/** A stored result of the donor's file; a cancelled one stays readable. */
public record MarkerLine(
    UUID id,
    MarkerFinding finding,
    Instant enteredAt,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }
}
