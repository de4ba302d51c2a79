package org.nktrials.cohort.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part.
 *
 * @param personId account of the person; null for a typed name
 * @param delegatedBy for whom the person came; null when in their own right
 */
public record Attendee(
    @Nullable UUID personId, String name, AttendeeRole role, @Nullable String delegatedBy) {}
