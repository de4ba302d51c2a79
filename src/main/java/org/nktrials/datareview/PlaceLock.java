package org.nktrials.datareview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to freeze or lock.
 *
 * @param visit record of the one visit meant; null for the whole patient or trial
 * @param reason at most 500 characters
 * @param submissionId makes sending the form twice harmless
 */
public record PlaceLock(LockKind kind, @Nullable UUID visit, String reason, UUID submissionId) {}
