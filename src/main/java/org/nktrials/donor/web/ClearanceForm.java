package org.nktrials.donor.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.ClearDonor;

/** The physician's decision as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ClearanceForm(
    @NotNull(message = "Choose one.") @Nullable Boolean cleared,
    @Nullable Boolean fit,
    @Size(max = 1000, message = "At most 1000 characters.") @Nullable String note,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password) {

  static ClearanceForm empty() {
    return new ClearanceForm(null, null, null, null);
  }

  ClearDonor toCommand(String donorCode) {
    return new ClearDonor(
        donorCode,
        Boolean.TRUE.equals(cleared),
        fit,
        note == null || note.isBlank() ? null : note.strip(),
        password);
  }

  /** Leaves note and password out. */
  @Override
  public String toString() {
    return "ClearanceForm[" + cleared + "]";
  }
}
