package org.nktrials.safety.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.safety.AuthorityReportKind;
import org.nktrials.shared.TimeOrderedId;

/**
 * A report to the authority as typed.
 *
 * @param reportedAt by the clock at the patient's site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AuthorityForm(
    @NotNull(message = "Choose what was reported.") @Nullable AuthorityReportKind kind,
    @NotBlank(message = "Type the reference.") @Size(max = 200, message = "At most 200 characters.")
        @Nullable String reference,
    @NotNull(message = "Say when.") @Nullable LocalDateTime reportedAt,
    @Nullable UUID submissionId) {

  static AuthorityForm empty() {
    return new AuthorityForm(null, null, null, TimeOrderedId.next());
  }

  AuthorityReportKind what() {
    return Objects.requireNonNull(kind);
  }

  String number() {
    return Objects.requireNonNull(reference);
  }

  Instant at(ZoneId zone) {
    return Objects.requireNonNull(reportedAt).atZone(zone).toInstant();
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
