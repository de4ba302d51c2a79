package org.nktrials.treatment.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.WithholdDose;

/**
 * The next dose to be withheld, as typed.
 *
 * @param drug code of the drug in the protocol; empty for all study drugs
 * @param submissionId made with the form, so that a double submit withholds once
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record WithholdForm(
    @Size(max = 40, message = "The protocol has no such drug.") @Nullable String drug,
    @NotBlank(message = "Say why.") @Size(max = 500, message = "At most 500 characters.")
        @Nullable String reason,
    @Nullable UUID submissionId) {

  static WithholdForm empty() {
    return new WithholdForm(null, null, TimeOrderedId.next());
  }

  WithholdDose toCommand(String patient) {
    return new WithholdDose(
        patient,
        drug == null || drug.isBlank() ? null : drug.strip(),
        requireNonNull(reason).strip(),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
