package org.nktrials.donor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent of a donor, or its withdrawal.
 *
 * @param given false for a withdrawal
 * @param documentVersion consent form; null for a withdrawal
 * @param reason of a withdrawal; null for a consent
 */
public record DonorConsent(
    boolean given,
    @Nullable String documentVersion,
    @Nullable String reason,
    Instant happenedAt,
    Instant enteredAt) {}
