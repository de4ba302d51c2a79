package org.nktrials.sample.custody.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.ImmuneSample;
import org.nktrials.sample.custody.ReceivedCondition;
import org.nktrials.sample.custody.StepKind;
import org.nktrials.sample.custody.TakeStep;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.shared.TypedText;

/**
 * A step as typed; the code is scanned from the tube once more.
 *
 * @param at local time of the patient's site
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record StepForm(
    @NotBlank(message = "Scan or type the code of the tube.")
        @Size(max = 40, message = "At most 40 characters.")
        @Nullable String code,
    @NotNull(message = "Choose what happened.") @Nullable StepKind kind,
    @NotNull(message = "Say when, such as 2026-10-14 08:05.") @Nullable LocalDateTime at,
    @Nullable ReceivedCondition condition,
    @Size(max = 60, message = "At most 60 characters.") @Nullable String place,
    @Size(max = 500, message = "At most 500 characters.") @Nullable String note,
    @Nullable Long version,
    @Nullable UUID submissionId) {

  static StepForm of(ImmuneSample sample, @Nullable StepKind kind, LocalDateTime now) {
    return new StepForm(null, kind, now, null, null, null, sample.version(), TimeOrderedId.next());
  }

  TakeStep toCommand(String read, ZoneId zone) {
    return new TakeStep(
        read,
        requireNonNull(kind),
        requireNonNull(at).atZone(zone).toInstant(),
        condition,
        TypedText.orNull(place),
        TypedText.orNull(note),
        version,
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
