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

/**
 * A donor as a program sends one.
 *
 * @param consentGivenAt local time at the recipient's site
 * @param submissionId when sent twice with the same one, it is registered once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record NewDonorJson(
    @NotBlank @Size(max = 60) @Nullable String patient,
    @NotNull @Nullable Relation relation,
    @NotNull @Nullable Integer birthYear,
    @NotNull @Nullable Sex sex,
    @NotBlank @Size(max = 100) @Nullable String consentVersion,
    @NotNull @Nullable LocalDateTime consentGivenAt,
    @Nullable UUID submissionId) {

  RegisterDonor toCommand() {
    return new RegisterDonor(
        Objects.requireNonNull(patient),
        Objects.requireNonNull(relation),
        Objects.requireNonNull(birthYear),
        Objects.requireNonNull(sex),
        Objects.requireNonNull(consentVersion),
        Objects.requireNonNull(consentGivenAt),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
