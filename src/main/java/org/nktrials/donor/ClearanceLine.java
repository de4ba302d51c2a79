package org.nktrials.donor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the donor's physician, in the donor's file.
 *
 * @param inputs what it rested on, as frozen
 */
public record ClearanceLine(
    UUID id,
    boolean cleared,
    @Nullable LocalDate apheresisOn,
    @Nullable LocalDate validUntil,
    @Nullable String note,
    String inputs,
    String decidedBy,
    Instant decidedAt) {}
