package org.nktrials.outcome.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.LeukaemiaResponse.Category;

/**
 * An assessment of leukaemia as entered; what was not done is null.
 *
 * @param beforeTreatment whether it is the one with which later ones are compared
 * @param marrowBlasts percent of nucleated cells
 * @param adequateMarrow 200 cells counted or 10 % cellularity
 * @param neutrophils 10⁹/L
 * @param platelets 10⁹/L
 * @param transfusionFree whether the platelets are untransfused
 * @param investigator the investigator's own response; null when it is the computed one
 * @param reason why it differs; needed when it does
 */
public record AssessMarrow(
    String patientCode,
    LocalDate on,
    boolean beforeTreatment,
    @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean adequateMarrow,
    @Nullable Boolean circulatingBlasts,
    @Nullable Boolean extramedullary,
    @Nullable BigDecimal neutrophils,
    @Nullable BigDecimal platelets,
    @Nullable Boolean transfusionFree,
    @Nullable Category investigator,
    @Nullable String reason,
    UUID submissionId) {}
