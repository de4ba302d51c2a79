package org.nktrials.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it later. The secret itself is not kept. */
public record TokenSummary(
    UUID id,
    String name,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt) {

  /** "in force", "expired" or "revoked" at an instant. */
  public String stateAt(Instant now) {
    if (revokedAt != null) {
      return "revoked";
    }
    return expiresAt.isAfter(now) ? "in force" : "expired";
  }
}
