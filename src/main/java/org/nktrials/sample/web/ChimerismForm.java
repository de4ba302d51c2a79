package org.nktrials.sample.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.CellFraction;
import org.nktrials.sample.ChimerismMethod;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.validation.Errors;

/**
 * A chimerism result, as typed.
 *
 * @param value a number, a number after &lt;, or empty when nothing was detected
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

  private static final String NUMBER = "[0-9]{1,3}([.,][0-9]{1,6})?";

  static ChimerismForm empty(LocalDate today) {
    return new ChimerismForm(
        today.toString(), null, null, null, false, null, null, TimeOrderedId.next());
  }

  void check(Errors problems) {
    if (day() == null) {
      problems.rejectValue("date", "date", "Type a date, such as 2026-10-14.");
    }
    if (!blank(value) && number(bare(value)) == null) {
      problems.rejectValue("value", "number", "Type a percentage, such as 12.5 or <1.");
    }
    if (!blank(value) && Boolean.TRUE.equals(notDetected)) {
      problems.rejectValue("value", "both", "Either a value or not detected.");
    }
    number(problems, "detection", detection);
    number(problems, "quantification", quantification);
  }

  private static void number(Errors problems, String field, @Nullable String text) {
    if (!blank(text) && number(text) == null) {
      problems.rejectValue(field, "number", "Type a percentage, such as 0.1.");
    }
  }

  EnterChimerism toCommand(String patient) {
    boolean nothing = Boolean.TRUE.equals(notDetected);
    boolean less = value != null && value.strip().startsWith("<");
    return new EnterChimerism(
        patient,
        requireNonNull(day()),
        requireNonNull(method),
        requireNonNull(fraction),
        nothing ? Qualifier.NOT_DETECTED : less ? Qualifier.LESS : Qualifier.EXACT,
        nothing ? null : number(bare(value)),
        number(detection),
        number(quantification),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  private @Nullable LocalDate day() {
    try {
      return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static @Nullable String bare(@Nullable String text) {
    return text == null ? null : text.strip().replaceFirst("^<\\s*", "").replaceFirst("\\s*%$", "");
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text != null && text.strip().matches(NUMBER)
        ? new BigDecimal(text.strip().replace(',', '.'))
        : null;
  }
}
