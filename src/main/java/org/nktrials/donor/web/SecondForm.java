package org.nktrials.donor.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A second person at the screen. */
record SecondForm(
    @Size(max = 100, message = "At most 100 characters.") @Nullable String secondUsername,
    @Size(max = 200, message = "At most 200 characters.") @Nullable String secondPassword) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SecondForm[" + secondUsername + "]";
  }
}
