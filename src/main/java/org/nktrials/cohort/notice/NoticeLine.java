package org.nktrials.cohort.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;

/**
 * A notice to the person who reads.
 *
 * @param role for which the person got it
 * @param acknowledgedAt null while unread
 */
public record NoticeLine(
    UUID id,
    UUID trialId,
    String trialCode,
    CohortEvent.Kind kind,
    String sentence,
    String link,
    Instant raisedAt,
    Role role,
    @Nullable Instant acknowledgedAt) {}
