package org.nktrials.donor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;

/** The choice of a donor as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ChoiceForm(
    @NotBlank(message = "Choose a donor.") @Nullable String donor,
    @Size(max = 1000, message = "At most 1000 characters.") @Nullable String reason,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password,
    @Nullable UUID submissionId) {

  static ChoiceForm empty() {
    return new ChoiceForm(null, null, null, TimeOrderedId.next());
  }

  UUID submission() {
    return submissionId == null ? TimeOrderedId.next() : submissionId;
  }

  String chosen() {
    return donor == null ? "" : donor;
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ChoiceForm[" + donor + "]";
  }
}
