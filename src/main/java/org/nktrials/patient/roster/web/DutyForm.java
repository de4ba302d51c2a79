package org.nktrials.patient.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.roster.EnterDuty;
import org.nktrials.shared.TimeOrderedId;

/**
 * Somebody on call as typed.
 *
 * @param from local time of the site
 * @param to local time of the site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DutyForm(
    @NotNull(message = "Choose a site.") @Nullable UUID site,
    @NotBlank(message = "Who is on call?") @Size(max = 200, message = "At most 200 characters.")
        @Nullable String person,
    @NotBlank(message = "Which number?") @Size(max = 100, message = "At most 100 characters.")
        @Nullable String phone,
    @NotNull(message = "From when?") @Nullable LocalDateTime from,
    @NotNull(message = "Until when?") @Nullable LocalDateTime to,
    @Nullable UUID submissionId) {

  static DutyForm empty(@Nullable UUID site) {
    return new DutyForm(site, null, null, null, null, TimeOrderedId.next());
  }

  EnterDuty toCommand() {
    return new EnterDuty(
        Objects.requireNonNull(site),
        Objects.requireNonNull(person),
        Objects.requireNonNull(phone),
        Objects.requireNonNull(from),
        Objects.requireNonNull(to),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
