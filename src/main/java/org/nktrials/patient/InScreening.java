package org.nktrials.patient;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient in screening.
 *
 * @param consented first consent; null while there is none
 */
public record InScreening(PatientSummary patient, @Nullable Instant consented) {}
