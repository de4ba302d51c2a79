package org.nktrials.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned date that somebody moved.
 *
 * @param code the visit that was moved, with those after it
 * @param from planned date before; null when it had none
 * @param movedBy identity of the person
 */
public record ScheduleMove(
    UUID id,
    String code,
    @Nullable LocalDate from,
    LocalDate to,
    String reason,
    UUID movedBy,
    Instant movedAt) {}
