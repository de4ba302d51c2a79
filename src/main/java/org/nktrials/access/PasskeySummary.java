package org.nktrials.access;

import java.time.Instant;
import java.util.UUID;

/** A passkey as its owner sees it. */
public record PasskeySummary(
    UUID id, UUID personId, String label, Instant createdAt, Instant lastUsedAt) {}
