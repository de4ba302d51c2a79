package org.nktrials.donor.product.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Release or rejection as typed.
 *
 * @param seen state of the file that the signer saw
 * @param reason of a rejection
 */
record ReleaseForm(
    @Size(max = 40, message = "At most 40 characters.") @Nullable String seen,
    @Size(max = 2000, message = "At most 2,000 characters.") @Nullable String reason,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ReleaseForm[" + seen + "]";
  }

  String because() {
    return reason == null ? "" : reason;
  }
}
