package org.nktrials.donor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An investigator's signed go before conditioning.
 *
 * @param assessmentId selection that it was signed for
 * @param checklist the lines as they were, one a line
 * @param withdrawnAt when it was taken back; null while it stands
 */
public record ConditioningGo(
    UUID id,
    UUID assessmentId,
    String checklist,
    String signedBy,
    Instant signedAt,
    @Nullable Instant withdrawnAt,
    long version) {

  /** Whether it stood at a moment. */
  public boolean stoodAt(Instant at) {
    return !signedAt.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
  }

  /** Whether it stands. */
  public boolean stands() {
    return withdrawnAt == null;
  }
}
