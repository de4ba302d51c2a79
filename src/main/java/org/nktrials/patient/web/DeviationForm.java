package org.nktrials.patient.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.ClassifyDeviation;
import org.nktrials.patient.DeviationClass;
import org.nktrials.patient.DeviationJudgement;

/** The class of a deviation as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DeviationForm(
    @NotNull(message = "Choose a class.") @Nullable DeviationClass severity,
    @NotBlank(message = "Say why it is of this class.")
        @Size(max = 1000, message = "At most 1,000 characters.")
        @Nullable String reason,
    @Nullable Long version) {

  static DeviationForm of(@Nullable DeviationJudgement judgement) {
    return judgement == null
        ? new DeviationForm(null, null, -1L)
        : new DeviationForm(judgement.severity(), null, judgement.version());
  }

  ClassifyDeviation toCommand(String patient, UUID deviation) {
    return new ClassifyDeviation(
        patient,
        deviation,
        Objects.requireNonNull(severity),
        Objects.requireNonNull(reason),
        version);
  }
}
