package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned dose that was not given as planned.
 *
 * @param plannedOn a day on which the protocol plans the drug, not in the future
 * @param adverseEventId asked for exactly when the cause is an adverse event
 * @param explanation asked for when the cause is "other"; up to 500 characters
 * @param amount what was given of a reduced dose, below the plan; else null
 * @param givenAt when a reduced dose was given, local time; else null
 */
public record OmitDose(
    String patientCode,
    String drug,
    LocalDate plannedOn,
    OmissionKind kind,
    OmissionCause cause,
    @Nullable UUID adverseEventId,
    @Nullable String explanation,
    @Nullable BigDecimal amount,
    @Nullable LocalTime givenAt,
    UUID submissionId) {}
