package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event of a donor.
 *
 * @param grade CTCAE grade 1 to 5; null while it is not graded
 * @param serious null while it is not judged
 */
public record DonorEvent(
    UUID id,
    String term,
    LocalDate onsetOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Nullable String outcome,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }
}
