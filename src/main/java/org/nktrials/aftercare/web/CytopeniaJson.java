package org.nktrials.aftercare.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.SignCytopenia;
import org.nktrials.shared.TimeOrderedId;

/**
 * The verdict on cytopenia as a program sends it.
 *
 * @param marrowBlasts percent; left out where no marrow was looked at
 * @param otherCause left out where it is not known
 * @param submissionId when sent twice with the same one, it is signed once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record CytopeniaJson(
    @NotNull @Nullable CytopeniaKind kind,
    @Digits(integer = 3, fraction = 3) @Nullable BigDecimal marrowBlasts,
    @Nullable Boolean otherCause,
    @Size(max = 1000) @Nullable String explanation,
    @Nullable String password,
    @Nullable UUID submissionId) {

  SignCytopenia toCommand(String patient) {
    return new SignCytopenia(
        patient,
        requireNonNull(kind),
        marrowBlasts,
        otherCause,
        Typed.text(explanation),
        password,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "CytopeniaJson[" + kind + "]";
  }
}
