package org.nktrials.donor.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.TestResult;

/**
 * A result as recorded.
 *
 * @param why why it corrected an earlier one; null when it did not
 * @param replacedAt when a correction took its place; null while it counts
 */
public record RecordedResult(
    UUID id,
    TestResult result,
    LocalDate measuredOn,
    Instant enteredAt,
    String enteredBy,
    @Nullable String why,
    @Nullable Instant replacedAt) {

  /** Whether it counts. */
  public boolean counts() {
    return replacedAt == null;
  }
}
