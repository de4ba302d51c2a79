package org.nktrials.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a visit took place.
 *
 * @param actualOn its first day; null when it did not take place
 * @param notDoneReason why it did not take place; null when it did
 */
record VisitOutcome(
    boolean tookPlace,
    @Nullable LocalDate actualOn,
    @Nullable String notDoneReason,
    @Nullable String note,
    UUID submissionId) {

  /** Whether the other says the same of the visit, by whichever form. */
  boolean says(VisitOutcome other) {
    return equals(
        new VisitOutcome(
            other.tookPlace, other.actualOn, other.notDoneReason, other.note, submissionId));
  }
}
