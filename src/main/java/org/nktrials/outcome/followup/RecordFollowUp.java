package org.nktrials.outcome.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that follow-up told, as entered.
 *
 * @param note needed for a death (its cause) and another treatment (its name)
 */
public record RecordFollowUp(
    String patientCode,
    FollowUpKind kind,
    LocalDate on,
    @Nullable String note,
    UUID submissionId) {}
