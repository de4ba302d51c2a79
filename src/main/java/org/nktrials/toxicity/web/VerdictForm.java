package org.nktrials.toxicity.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.nktrials.toxicity.SignVerdict;
import org.nktrials.toxicity.VerdictKind;

/**
 * A verdict, as typed.
 *
 * @param summary what was found
 * @param changeReason why a verdict that stands changes; not asked for a first one
 * @param password typed again for the signature; never shown again
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed, refused when it stays so
record VerdictForm(
    @NotNull(message = "Choose a verdict.") @Nullable VerdictKind kind,
    @NotBlank(message = "Say what was found.") @Nullable String summary,
    @Nullable String changeReason,
    @Nullable String password) {

  static VerdictForm empty() {
    return new VerdictForm(null, null, null, null);
  }

  SignVerdict toCommand(String patient) {
    return new SignVerdict(
        patient, requireNonNull(kind), requireNonNull(summary), changeReason, password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "VerdictForm[" + kind + "]";
  }
}
