package org.nktrials.donor.product;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm of a product.
 *
 * @param sentence where it was raised and why
 * @param closedAt when somebody explained it; null while it is open
 */
public record ProductAlarm(
    UUID id,
    AlarmKind kind,
    String sentence,
    String raisedBy,
    Instant raisedAt,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String explanation,
    long version) {

  /** Whether nobody has explained it. */
  public boolean isOpen() {
    return closedAt == null;
  }
}
