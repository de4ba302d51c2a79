package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.recovery.DaySupport;

/**
 * What was given on a day, for the first time or corrected.
 *
 * @param seenVersion version of the record that the form showed; null where there was none
 * @param reason why it is changed; null the first time
 * @param submissionId made with the form, so that a double submit records once
 */
public record RecordSupport(
    String patientCode,
    DaySupport support,
    @Nullable BigDecimal temperature,
    @Nullable Long seenVersion,
    @Nullable String reason,
    UUID submissionId) {}
