package org.nktrials.donor.product;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed release or rejection.
 *
 * @param reason why it was rejected; null for a release
 * @param sha256 of the release certificate; null for a rejection
 */
public record ProductDecision(
    UUID id,
    DecisionKind kind,
    @Nullable String reason,
    String signedBy,
    Instant signedAt,
    @Nullable String sha256) {}
