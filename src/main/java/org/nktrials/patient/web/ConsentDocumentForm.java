package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/** A version of the consent form as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ConsentDocumentForm(
    @NotBlank(message = "As printed on the form, such as 2.1.")
        @Size(max = 100, message = "At most 100 characters.")
        @Nullable String label,
    @NotNull(message = "From which day on is it signed?") @Nullable LocalDate effectiveFrom,
    @Nullable UUID submissionId) {

  static ConsentDocumentForm empty() {
    return new ConsentDocumentForm(null, null, TimeOrderedId.next());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
