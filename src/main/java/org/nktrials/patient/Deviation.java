package org.nktrials.patient;

import java.time.Instant;
import java.util.UUID;

/** A departure from the protocol: what, when it happened, when it was entered. */
public record Deviation(
    UUID id, String kind, String description, Instant happenedAt, Instant enteredAt) {}
