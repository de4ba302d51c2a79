package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.ConsentScope;
import org.nktrials.patient.WithdrawConsent;
import org.nktrials.shared.TimeOrderedId;

/**
 * A withdrawal of consent as typed.
 *
 * @param at local time of the site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record WithdrawalForm(
    @NotNull(message = "Choose what is withdrawn.") @Nullable ConsentScope scope,
    @NotNull(message = "When did the patient say so?") @Nullable LocalDateTime at,
    @NotBlank(message = "Say why, or that no reason was given.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        @Nullable String reason,
    @Nullable UUID submissionId) {

  static WithdrawalForm empty() {
    return new WithdrawalForm(null, null, null, TimeOrderedId.next());
  }

  WithdrawConsent toCommand(String patient) {
    return new WithdrawConsent(
        patient,
        Objects.requireNonNull(scope),
        Objects.requireNonNull(at),
        Objects.requireNonNull(reason),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
