package org.nktrials.sample.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the chain of custody.
 *
 * @param code as typed or scanned
 * @param condition needed exactly for a receipt
 * @param place where it went; needed to store it
 * @param note why it is cancelled, or what was seen
 * @param seenVersion of the form; null when the code was scanned without looking at the sample
 */
public record TakeStep(
    String code,
    StepKind kind,
    Instant at,
    @Nullable ReceivedCondition condition,
    @Nullable String place,
    @Nullable String note,
    @Nullable Long seenVersion,
    UUID submissionId) {}
