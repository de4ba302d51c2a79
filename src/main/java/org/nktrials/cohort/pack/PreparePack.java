package org.nktrials.cohort.pack;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack to prepare.
 *
 * @param cutOff null for the present moment
 * @param submissionId made with the form, so that a double submit prepares once
 */
public record PreparePack(String trialCode, @Nullable Instant cutOff, UUID submissionId) {}
