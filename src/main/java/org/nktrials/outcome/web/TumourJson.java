package org.nktrials.outcome.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.outcome.response.AssessTumour;
import org.nktrials.outcome.response.LesionReading;
import org.nktrials.outcome.response.LesionState;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse.Category;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;

/**
 * An assessment of tumours, as a program sends it.
 *
 * @param targets one a target lesion; a lesion left out was not evaluated
 * @param newLesion null when nobody said
 * @param investigator the investigator's own response; null when it is the computed one
 * @param reason why it differs
 * @param submissionId when sent twice with the same one, it is recorded once; may be left out
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record TumourJson(
    @NotNull(message = "This field is missing.") @Nullable LocalDate date,
    @NotNull(message = "This field is missing.") @Size(max = 5, message = "At most five targets.")
        @Nullable List<@Valid @NotNull(message = "This field is missing.") Target> targets,
    @NotNull(message = "This field is missing.") @Nullable NonTarget nonTarget,
    @Nullable Boolean newLesion,
    @Size(max = 200) @Nullable String newLesionWhere,
    @Nullable Category investigator,
    @Size(max = 500) @Nullable String reason,
    @Nullable UUID submissionId) {

  /**
   * A target lesion.
   *
   * @param lesion its number
   * @param sizeMm needed exactly when it was measured
   */
  record Target(
      @NotNull(message = "This field is missing.") @Min(1) @Max(5) @Nullable Integer lesion,
      @NotNull(message = "This field is missing.") @Nullable LesionState state,
      @Digits(integer = 3, fraction = 1) @Nullable BigDecimal sizeMm) {

    LesionReading reading(String field) {
      if ((state == LesionState.MEASURED) == (sizeMm == null)) {
        throw new Refused(
            Problem.of(field, "size", "A size in mm exactly where the lesion was measured."));
      }
      int number = requireNonNull(lesion);
      return switch (requireNonNull(state)) {
        case MEASURED -> LesionReading.measured(number, requireNonNull(sizeMm));
        case TOO_SMALL -> LesionReading.tooSmall(number);
        case GONE -> LesionReading.measured(number, BigDecimal.ZERO);
        case NOT_EVALUATED -> LesionReading.notEvaluated(number);
      };
    }
  }

  /**
   * The command.
   *
   * @throws Refused where a size is missing or one too many
   */
  AssessTumour toCommand(String patient) {
    List<Target> seen = requireNonNull(targets);
    return new AssessTumour(
        patient,
        requireNonNull(date),
        IntStream.range(0, seen.size())
            .mapToObj(i -> seen.get(i).reading("targets[" + i + "].sizeMm"))
            .toList(),
        requireNonNull(nonTarget),
        newLesion,
        Typed.text(newLesionWhere),
        investigator,
        Typed.text(reason),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }
}
