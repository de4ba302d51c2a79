package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.followup.RecordFollowUp;
import org.nktrials.shared.TimeOrderedId;

/**
 * What follow-up told, as a program sends it.
 *
 * @param note needed for a death (its cause) and another treatment (its name)
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record FollowUpJson(
    @NotNull(message = "This field is missing.") @Nullable FollowUpKind kind,
    @NotNull(message = "This field is missing.") @Nullable LocalDate date,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String note,
    @Nullable UUID submissionId) {

  RecordFollowUp toCommand(String patient) {
    return new RecordFollowUp(
        patient,
        requireNonNull(kind),
        requireNonNull(date),
        Typed.text(note),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
