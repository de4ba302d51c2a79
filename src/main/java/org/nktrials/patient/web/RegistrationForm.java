package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Sex;
import org.nktrials.shared.TimeOrderedId;

/** The registration of a patient as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record RegistrationForm(
    @NotNull(message = "Choose a site.") @Nullable UUID site,
    @NotNull(message = "Type the birth year, such as 1961.") @Nullable Integer birthYear,
    @NotNull(message = "Choose one of the list.") @Nullable Sex sex,
    @NotBlank(message = "Which consent form was signed?")
        @Size(max = 100, message = "At most 100 characters.")
        @Nullable String consentVersion,
    @NotNull(message = "When was consent given?") @Nullable LocalDateTime consentGivenAt,
    @NotNull @Nullable UUID submissionId) {

  static RegistrationForm empty(@Nullable UUID site) {
    return new RegistrationForm(site, null, null, null, null, TimeOrderedId.next());
  }

  /** The command, of a form without errors. */
  RegisterPatient toCommand(UUID trialId) {
    return new RegisterPatient(
        trialId,
        Objects.requireNonNull(site),
        Objects.requireNonNull(birthYear),
        Objects.requireNonNull(sex),
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        Objects.requireNonNull(submissionId));
  }
}
