package org.nktrials.outcome.marker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as asked for.
 *
 * @param planned its identity in the protocol; null when it is the person's own
 */
public record DefineAnalysis(
    UUID trialId, @Nullable String planned, MarkerQuestion question, UUID submissionId) {}
