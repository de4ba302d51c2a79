package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.SignCytopenia;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/** The verdict on cytopenia, as typed; the password is never shown again. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record CytopeniaForm(
    @NotNull(message = "Choose a verdict.") @Nullable CytopeniaKind kind,
    @Size(max = 10, message = "At most 10 characters.") @Nullable String marrowBlasts,
    @Nullable String otherCause,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String explanation,
    @Nullable String password,
    @Nullable UUID submissionId) {

  static CytopeniaForm empty() {
    return new CytopeniaForm(null, null, null, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    Typed.number(problems, "marrowBlasts", marrowBlasts);
  }

  SignCytopenia toCommand(String patient) {
    return new SignCytopenia(
        patient,
        requireNonNull(kind),
        Typed.number(marrowBlasts),
        Typed.answer(otherCause),
        Typed.text(explanation),
        password,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "CytopeniaForm[" + kind + "]";
  }
}
