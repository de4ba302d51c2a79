package org.nktrials.cohort.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.cohort.CohortEvent;

/** Whether somebody acknowledged a notice; the time is null while not. */
record Acknowledgement(
    UUID noticeId,
    CohortEvent.Kind kind,
    Instant raisedAt,
    String person,
    Role role,
    @Nullable Instant acknowledgedAt) {}
