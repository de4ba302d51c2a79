package org.nktrials.patient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a deviation its class, or changes it.
 *
 * @param reason why, 1 to 1,000 characters
 * @param seenVersion version of the class that the person saw; -1 when there was none
 */
public record ClassifyDeviation(
    String patientCode,
    UUID deviationId,
    DeviationClass severity,
    String reason,
    @Nullable Long seenVersion) {}
