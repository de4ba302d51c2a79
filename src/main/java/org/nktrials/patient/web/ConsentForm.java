package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.GiveConsent;
import org.nktrials.patient.ScreenAgain;
import org.nktrials.shared.TimeOrderedId;

/**
 * A consent as typed: a further one of a patient, or the one with which screening begins again.
 *
 * @param consentGivenAt local time of the site
 * @param takesCurrentProtocol ticked when the patient goes on under the protocol in force
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ConsentForm(
    @NotBlank(message = "Which consent form was signed?")
        @Size(max = 100, message = "At most 100 characters.")
        @Nullable String consentVersion,
    @NotNull(message = "When was consent given?") @Nullable LocalDateTime consentGivenAt,
    @Nullable Boolean takesCurrentProtocol,
    @Nullable UUID submissionId) {

  static ConsentForm empty(@Nullable String currentVersion) {
    return new ConsentForm(currentVersion, null, null, TimeOrderedId.next());
  }

  GiveConsent toConsent(String patient) {
    return new GiveConsent(
        patient,
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        takesCurrentProtocol != null && takesCurrentProtocol,
        submission());
  }

  ScreenAgain toScreening(String patient) {
    return new ScreenAgain(
        patient,
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        submission());
  }

  private UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
