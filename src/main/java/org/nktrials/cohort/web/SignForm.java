package org.nktrials.cohort.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;

/** A further signature under a decision, on a page or of a program. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record SignForm(
    @NotNull(message = "Say in which capacity you sign.") @Nullable Capacity capacity,
    @NotBlank(message = "Type your password to sign.") @Nullable String password) {

  /** Whoever signs in one capacity only need not choose it. */
  static SignForm empty(List<Capacity> open) {
    return new SignForm(open.size() == 1 ? open.getFirst() : null, null);
  }

  @Override
  public String toString() {
    return "SignForm[" + capacity + "]";
  }
}
