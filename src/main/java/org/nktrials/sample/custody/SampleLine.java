package org.nktrials.sample.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A sample in a list.
 *
 * @param zone of the patient's site
 * @param waiting results that wait for release
 */
public record SampleLine(
    String code,
    String patient,
    ZoneId zone,
    String visit,
    Tube tube,
    @Nullable LocalDate plannedOn,
    SampleState state,
    @Nullable Instant collectedAt,
    @Nullable Instant receivedAt,
    @Nullable ReceivedCondition condition,
    @Nullable String position,
    int waiting,
    @Nullable Instant cancelledAt) {}
