package org.nktrials.donor.product;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param steps recorded steps, 0 to 4
 * @param results tests with a result
 * @param openAlarms alarms that nobody has closed
 */
public record ProductLine(
    String code,
    String recipient,
    String donor,
    ZoneId zone,
    ProductState state,
    int steps,
    int results,
    int openAlarms,
    @Nullable Instant expiresAt,
    Instant createdAt) {

  /** Whole hours until it expires, negative afterwards; null where nobody has stated it. */
  public @Nullable Long hoursLeft(Instant now) {
    return expiresAt == null
        ? null
        : Math.floorDiv(Duration.between(now, expiresAt).toMinutes(), 60L);
  }
}
