package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesion as entered.
 *
 * @param size in mm, for targets only
 */
public record RegisterLesion(
    String patientCode,
    LesionKind kind,
    String organ,
    String description,
    boolean nodal,
    ImagingMethod method,
    LocalDate measuredOn,
    @Nullable BigDecimal size,
    UUID submissionId) {}
