package org.nktrials.patient;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deviation in the list of a trial.
 *
 * @param patient code
 * @param site code
 * @param zone the site's
 * @param kind what it is about: a stable word, such as "dose"
 * @param severity its class; null while it is not classified
 * @param reason what happened and what the protocol asked for
 * @param enteredBy who made the record that raised it, as in the audit trail
 */
public record DeviationLine(
    UUID id,
    String patient,
    String site,
    ZoneId zone,
    String kind,
    @Nullable DeviationClass severity,
    String reason,
    Instant happenedAt,
    Instant enteredAt,
    String enteredBy) {}
