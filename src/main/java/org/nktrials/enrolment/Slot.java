package org.nktrials.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place at a level.
 *
 * @param reservedUntil when the reservation expires by itself; null when it cannot
 */
public record Slot(
    UUID id,
    UUID patientId,
    int level,
    int place,
    SlotState state,
    Instant reservedAt,
    @Nullable Instant reservedUntil) {}
