package org.nktrials.patient.roster;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * Puts somebody on call.
 *
 * @param from local time of the site
 * @param to local time of the site, at most 31 days later
 */
public record EnterDuty(
    UUID siteId,
    String person,
    String phone,
    LocalDateTime from,
    LocalDateTime to,
    UUID submissionId) {}
