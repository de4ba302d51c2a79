package org.nktrials.donor.product.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/** A new product as typed: codes of recipient and donor. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record NewProductForm(
    @NotBlank(message = "Scan or type the recipient's code.")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String patient,
    @NotBlank(message = "Scan or type the donor's code.")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String donor,
    @Nullable UUID submissionId) {

  static NewProductForm of(String patient, String donor) {
    return new NewProductForm(patient, donor, TimeOrderedId.next());
  }

  String recipient() {
    return Objects.requireNonNull(patient);
  }

  String from() {
    return Objects.requireNonNull(donor);
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }
}
