package org.nktrials.donor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The investigator's choice.
 *
 * @param reason required when the donor is not of rank 1
 */
public record SelectDonor(
    String patientCode,
    String donorCode,
    @Nullable String reason,
    @Nullable String password,
    UUID submissionId) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SelectDonor[" + patientCode + ", " + donorCode + "]";
  }
}
