package org.nktrials.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Withdraws a delegation.
 *
 * @param on first day on which it holds no longer; today when null
 */
public record WithdrawDelegation(
    String trialCode, UUID id, @Nullable Long seenVersion, @Nullable LocalDate on, String why) {}
