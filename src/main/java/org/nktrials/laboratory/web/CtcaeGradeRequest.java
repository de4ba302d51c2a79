package org.nktrials.laboratory.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nktrials.laboratory.GradeQuestion;
import org.nktrials.rules.laboratory.ValueComparator;

/**
 * A laboratory value to grade, as programs send it. Value, limits and baseline are in one unit.
 *
 * @param version "5.0" or "6.0"
 * @param analyte code of the catalogue, for example "ANC"
 * @param comparator {@code <} or {@code >}; null when the number is the value
 * @param unit UCUM code or a usual printed form
 * @param baseline last value before treatment; null when there is none
 * @param symptomatic null when nobody was asked
 * @param onAnticoagulant null when nobody was asked
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null until sent, refused when it stays so
record CtcaeGradeRequest(
    @NotNull(message = CtcaeGradeRequest.MISSING)
        @Pattern(regexp = "5\\.0|6\\.0", message = "The versions are 5.0 and 6.0.")
        @Nullable String version,
    @NotBlank(message = CtcaeGradeRequest.MISSING) @Nullable String analyte,
    @NotNull(message = CtcaeGradeRequest.MISSING) @Nullable BigDecimal value,
    @Pattern(regexp = "[<>]", message = "Either < or > or nothing.") @Nullable String comparator,
    @NotNull(message = CtcaeGradeRequest.MISSING) @Nullable String unit,
    @Nullable BigDecimal lln,
    @Nullable BigDecimal uln,
    @Nullable BigDecimal baseline,
    @Nullable Boolean baselineOrEarlier,
    @Nullable Boolean symptomatic,
    @Nullable Boolean onAnticoagulant) {

  static final String MISSING = "This field is missing.";

  /** The question, once the constraints hold. */
  GradeQuestion question() {
    return new GradeQuestion(
        requireNonNull(version),
        requireNonNull(analyte),
        requireNonNull(value),
        comparator == null
            ? null
            : comparator.equals("<") ? ValueComparator.LESS : ValueComparator.GREATER,
        requireNonNull(unit),
        lln,
        uln,
        baseline,
        Boolean.TRUE.equals(baselineOrEarlier),
        symptomatic,
        onAnticoagulant);
  }
}
