package org.nktrials.outcome.marker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved analysis.
 *
 * @param number within the trial, from 1
 * @param planned its identity in the protocol; null when an investigator made it
 */
public record MarkerAnalysis(
    UUID id,
    UUID trialId,
    int number,
    @Nullable String planned,
    MarkerQuestion question,
    Instant definedAt) {}
