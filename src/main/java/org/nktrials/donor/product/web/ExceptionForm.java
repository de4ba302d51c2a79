package org.nktrials.donor.product.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductTest;

/**
 * A medical exception as typed.
 *
 * @param seen state of the file that the signer saw
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ExceptionForm(
    @NotNull(message = "Choose the failed test.") @Nullable ProductTest test,
    @Size(max = 40, message = "At most 40 characters.") @Nullable String seen,
    @Size(max = 2000, message = "At most 2,000 characters.") @Nullable String reason,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ExceptionForm[" + test + "]";
  }

  ProductTest failed() {
    return Objects.requireNonNull(test);
  }

  String because() {
    return reason == null ? "" : reason;
  }
}
