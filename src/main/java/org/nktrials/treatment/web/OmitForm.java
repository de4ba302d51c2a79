package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.OmissionCause;
import org.nktrials.treatment.OmissionKind;
import org.nktrials.treatment.OmitDose;

/**
 * A dose not given as planned, as typed.
 *
 * @param drug code of the drug in the protocol
 * @param amount what was given of a reduced dose
 * @param givenAt local time of a reduced dose
 * @param submissionId made with the form, so that a double submit records once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record OmitForm(
    @NotBlank(message = "Choose a drug.")
        @Size(max = 40, message = "The protocol has no such drug.")
        @Nullable String drug,
    @NotNull(message = "Say for which day it was planned.") @Nullable LocalDate plannedOn,
    @NotNull(message = "Say what happened to the dose.") @Nullable OmissionKind kind,
    @NotNull(message = "Say why.") @Nullable OmissionCause cause,
    @Nullable UUID adverseEventId,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String explanation,
    @Digits(integer = 6, fraction = 6, message = "At most 6 digits before and after the dot.")
        @Nullable BigDecimal amount,
    @Nullable LocalTime givenAt,
    @Nullable UUID submissionId) {

  static OmitForm of(@Nullable String drug, @Nullable LocalDate day) {
    return new OmitForm(drug, day, null, null, null, null, null, null, TimeOrderedId.next());
  }

  OmitDose toCommand(String patient) {
    return new OmitDose(
        patient,
        requireNonNull(drug),
        requireNonNull(plannedOn),
        requireNonNull(kind),
        requireNonNull(cause),
        adverseEventId,
        explanation == null || explanation.isBlank() ? null : explanation.strip(),
        amount,
        givenAt,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
