package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dose that was given.
 *
 * @param drug treatment id of the protocol, for example "IL2"
 * @param amount amount per day in the protocol's unit, above 0
 * @param days consecutive days of an oral period; 1 for a single dose
 * @param givenAt local time at the patient's site
 */
public record RecordDose(
    String patientCode,
    String drug,
    BigDecimal amount,
    int days,
    LocalDateTime givenAt,
    @Nullable String note,
    UUID submissionId) {}
