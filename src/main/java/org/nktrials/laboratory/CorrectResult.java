package org.nktrials.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the value of a result; another sample time or laboratory is a cancellation and a new
 * entry.
 *
 * @param seenVersion version that the form was filled from
 * @param reason why, 1 to 1000 letters
 * @param confirmed whether the person confirms a value outside the likely range
 */
public record CorrectResult(
    String patientCode,
    UUID resultId,
    @Nullable Long seenVersion,
    String value,
    String unit,
    boolean notDone,
    String reason,
    boolean confirmed,
    UUID submissionId) {}
