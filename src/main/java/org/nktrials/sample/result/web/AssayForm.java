package org.nktrials.sample.result.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.result.Assay;
import org.nktrials.sample.result.AssayResult;
import org.nktrials.sample.result.NewAssayResult;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.shared.TypedText;

/** A functional assay, or its correction, as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record AssayForm(
    @NotNull(message = "Choose the assay.") @Nullable Assay assay,
    @NotBlank(message = "Name the target cells.")
        @Size(max = 60, message = "At most 60 characters.")
        @Nullable String target,
    @Digits(integer = 4, fraction = 4, message = "Above 0, at most 1,000, at most 4 decimals.")
        @Nullable BigDecimal effectors,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String stimulus,
    @NotNull(message = "Type a percentage.")
        @Digits(integer = 3, fraction = 4, message = "0 to 100 %, with at most 4 decimals.")
        @Nullable BigDecimal withTarget,
    @NotNull(message = "Type a percentage.")
        @Digits(integer = 3, fraction = 4, message = "0 to 100 %, with at most 4 decimals.")
        @Nullable BigDecimal withoutTarget,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String cytometer,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String batch,
    @Nullable UUID replaces,
    @Nullable Long version,
    @Size(max = 1000, message = "At most 1,000 characters.") @Nullable String why,
    @Nullable UUID submissionId) {

  static AssayForm blank() {
    return new AssayForm(
        null, "K562", null, null, null, null, null, null, null, null, null, TimeOrderedId.next());
  }

  static AssayForm correcting(AssayResult earlier) {
    NewAssayResult before = earlier.measured();
    return new AssayForm(
        before.assay(),
        before.target(),
        before.effectors(),
        before.stimulus(),
        before.withTarget(),
        before.withoutTarget(),
        before.cytometer(),
        before.batch(),
        earlier.id(),
        earlier.version(),
        null,
        TimeOrderedId.next());
  }

  NewAssayResult toCommand(ImmuneSample sample) {
    return new NewAssayResult(
        sample.id(),
        requireNonNull(assay),
        requireNonNull(target).strip(),
        effectors,
        TypedText.orNull(stimulus),
        requireNonNull(withTarget),
        requireNonNull(withoutTarget),
        TypedText.orNull(cytometer),
        TypedText.orNull(batch),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  @Nullable String reason() {
    return TypedText.orNull(why);
  }

  long seen() {
    return version == null ? -1 : version;
  }
}
