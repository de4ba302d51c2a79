package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.RegisterDonor;
import org.nktrials.donor.Relation;
import org.nktrials.patient.Sex;
import org.nktrials.shared.TimeOrderedId;

/** The registration of a donor as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DonorForm(
    @NotNull(message = "Choose one of the list.") @Nullable Relation relation,
    @NotNull(message = "Type the birth year, such as 1961.") @Nullable Integer birthYear,
    @NotNull(message = "Choose one of the list.") @Nullable Sex sex,
    @NotBlank(message = "Which consent form did the donor sign?")
        @Size(max = 100, message = "At most 100 characters.")
        @Nullable String consentVersion,
    @NotNull(message = "When did the donor consent?") @Nullable LocalDateTime consentGivenAt,
    @NotNull @Nullable UUID submissionId) {

  static DonorForm empty() {
    return new DonorForm(null, null, null, null, null, TimeOrderedId.next());
  }

  /** The command, of a form without errors. */
  RegisterDonor toCommand(String patientCode) {
    return new RegisterDonor(
        patientCode,
        Objects.requireNonNull(relation),
        Objects.requireNonNull(birthYear),
        Objects.requireNonNull(sex),
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        Objects.requireNonNull(submissionId));
  }
}
