package org.nktrials.sample.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A chimerism result, as typed.
 *
 * @param value a number, a number after &lt;, "ne", or empty when nothing was detected
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record ChimerismForm(
    @Nullable String date,
    @NotNull(message = "Choose a method.") @Nullable ChimerismMethod method,
    @NotNull(message = "Choose a fraction.") @Nullable CellFraction fraction,
    @Size(max = 12, message = "At most 12 characters.") @Nullable String value,
    @Nullable Boolean notDetected,
    @Size(max = 12, message = "At most 12 characters.") @Nullable String detection,
    @Size(max = 12, message = "At most 12 characters.") @Nullable String quantification,
    @Nullable UUID submissionId) {

  static ChimerismForm empty(LocalDate today) {
    return new ChimerismForm(
        today.toString(), null, null, null, false, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    if (day() == null) {
      problems.rejectValue("date", "date", "Type a date, such as 2026-10-14.");
    }
    DonorCells.check(problems, value, notDetected, detection, quantification);
  }

  EnterChimerism toCommand(String patient) {
    Qualifier qualifier = DonorCells.qualifier(value, notDetected);
    return new EnterChimerism(
        patient,
        requireNonNull(day()),
        requireNonNull(method),
        requireNonNull(fraction),
        qualifier,
        qualifier.hasValue() ? DonorCells.number(value) : null,
        DonorCells.number(detection),
        DonorCells.number(quantification),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  private @Nullable LocalDate day() {
    try {
      return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Methods to choose from, by their names. */
  static Map<String, String> methods() {
    Map<String, String> words = new LinkedHashMap<>();
    for (ChimerismMethod method : ChimerismMethod.values()) {
      words.put(method.name(), method.label());
    }
    return words;
  }

  /** Fractions to choose from, by their names. */
  static Map<String, String> fractions() {
    Map<String, String> words = new LinkedHashMap<>();
    for (CellFraction fraction : CellFraction.values()) {
      words.put(fraction.name(), fraction.label());
    }
    return words;
  }
}
