package org.nktrials.rules.product;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a product may still be used at an instant. */
public sealed interface ExpiryDecision {

  /**
   * Decides. At the instant of expiry it is expired.
   *
   * @param expiresAt null while nobody has stated it
   */
  static ExpiryDecision at(@Nullable Instant expiresAt, Instant when) {
    if (expiresAt == null) {
      return new Unknown();
    }
    return when.isBefore(expiresAt)
        ? new Usable(Duration.between(when, expiresAt))
        : new Expired(Duration.between(expiresAt, when));
  }

  /** Usable for this long, above 0. */
  record Usable(Duration left) implements ExpiryDecision {}

  /** Expired for this long, 0 or more. */
  record Expired(Duration since) implements ExpiryDecision {}

  /** Nobody has stated an expiry: it is not usable. */
  record Unknown() implements ExpiryDecision {}
}
