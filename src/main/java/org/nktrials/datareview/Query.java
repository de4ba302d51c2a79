package org.nktrials.datareview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.DataPoint;

/**
 * A question about a value.
 *
 * @param patient code
 * @param check stable name of the edit check; null when a person asked
 * @param sentence what is asked
 * @param link page on which the value stands
 * @param version for forms
 */
public record Query(
    UUID id,
    long version,
    UUID trialId,
    UUID siteId,
    String patient,
    DataPoint at,
    @Nullable String check,
    String sentence,
    String link,
    QueryState state,
    Instant openedAt,
    String openedBy,
    Instant changedAt) {

  /** Whether an edit check raised it. */
  public boolean byCheck() {
    return check != null;
  }
}
