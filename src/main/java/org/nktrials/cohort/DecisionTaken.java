package org.nktrials.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision got its first signature. Published in the transaction of the signature.
 *
 * @param meeting number of the meeting that took it; null when none is named
 */
public record DecisionTaken(UUID trialId, UUID decisionId, @Nullable Integer meeting) {}
