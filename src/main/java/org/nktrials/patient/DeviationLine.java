package org.nktrials.patient;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A deviation in the list of a trial.
 *
 * @param patient code
 * @param site code
 * @param zone the site's
 * @param kind class of the deviation: a stable word, such as "dose"
 * @param reason what happened and what the protocol asked for
 * @param enteredBy who made the record that raised it, as in the audit trail
 */
public record DeviationLine(
    String patient,
    String site,
    ZoneId zone,
    String kind,
    String reason,
    Instant happenedAt,
    Instant enteredAt,
    String enteredBy) {}
