package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.DonorEvent;
import org.nktrials.donor.DonorEventEntry;
import org.nktrials.shared.TimeOrderedId;

/** An adverse event of a donor as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DonorEventForm(
    @Size(max = 200, message = "At most 200 characters.") @Nullable String term,
    @NotNull(message = "On which day did it begin?") @Nullable LocalDate onsetOn,
    @Nullable Integer grade,
    @Nullable Boolean serious,
    @Size(max = 300, message = "At most 300 characters.") @Nullable String outcome,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String reason,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static DonorEventForm empty() {
    return new DonorEventForm(null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  static DonorEventForm of(DonorEvent event) {
    return new DonorEventForm(
        event.term(),
        event.onsetOn(),
        event.grade(),
        event.serious(),
        event.outcome(),
        null,
        event.version(),
        null);
  }

  DonorEventEntry toEntry() {
    return new DonorEventEntry(
        term == null ? "" : term.strip(),
        Objects.requireNonNull(onsetOn),
        grade,
        serious,
        outcome == null || outcome.isBlank() ? null : outcome.strip());
  }

  String why() {
    return reason == null ? "" : reason;
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
