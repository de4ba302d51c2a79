package org.nktrials.sample.result;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A functional assay with where it stands.
 *
 * @param why why it corrects an earlier one; null for the first
 * @param supersededBy the correction that counts instead; null while this one does
 */
public record AssayResult(
    UUID id,
    UUID patientId,
    NewAssayResult measured,
    ResultState state,
    @Nullable String why,
    @Nullable UUID supersededBy,
    Instant enteredAt,
    UUID enteredBy,
    @Nullable Instant releasedAt,
    @Nullable Instant cancelledAt,
    long version) {

  /** Whether it was neither withdrawn nor corrected. */
  public boolean counts() {
    return supersededBy == null && cancelledAt == null;
  }
}
