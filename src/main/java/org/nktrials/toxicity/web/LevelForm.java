package org.nktrials.toxicity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How treatment goes on, as typed.
 *
 * @param level number of the level for the next doses; not asked when treatment stops
 * @param password typed again for the signature; never shown again
 */
record LevelForm(
    @Nullable Integer level,
    @NotBlank(message = "Say why.") @Size(max = 1000, message = "At most 1,000 characters.")
        @Nullable String reason,
    @Nullable String password) {

  static LevelForm empty() {
    return new LevelForm(null, null, null);
  }

  String why() {
    return reason == null ? "" : reason.strip();
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "LevelForm[" + level + "]";
  }
}
