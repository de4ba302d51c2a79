package org.nktrials.sample.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was recorded; never rewritten.
 *
 * @param by display name of who recorded it
 */
public record SampleStep(
    StepKind kind,
    Instant happenedAt,
    Instant recordedAt,
    String by,
    @Nullable String fromPlace,
    @Nullable String toPlace,
    @Nullable String condition,
    @Nullable String note) {}
