package org.nktrials.sample.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.springframework.validation.Errors;

/** Reads percentages of donor cells as typed: "12.5", "&lt;1 %", "ne" for not evaluable. */
final class DonorCells {

  private static final String NUMBER = "[0-9]{1,3}([.,][0-9]{1,6})?";
  private static final String NOT_EVALUABLE = "(?i)ne|not evaluable";

  private DonorCells() {}

  /** What cannot be read, beside its field. */
  static void check(
      Errors problems,
      @Nullable String value,
      @Nullable Boolean notDetected,
      @Nullable String detection,
      @Nullable String quantification) {
    if (value != null
        && !blank(value)
        && number(value) == null
        && !value.strip().matches(NOT_EVALUABLE)) {
      problems.rejectValue(
          "value", "number", "Type a percentage, such as 12.5 or <1, or ne for not evaluable.");
    }
    if (!blank(value) && Boolean.TRUE.equals(notDetected)) {
      problems.rejectValue("value", "both", "Either a value or not detected.");
    }
    limit(problems, "detection", detection);
    limit(problems, "quantification", quantification);
  }

  private static void limit(Errors problems, String field, @Nullable String text) {
    if (!blank(text) && plain(text) == null) {
      problems.rejectValue(field, "number", "Type a percentage, such as 0.1.");
    }
  }

  /** How the number is meant; exact for one that cannot be read. */
  static Qualifier qualifier(@Nullable String value, @Nullable Boolean notDetected) {
    if (Boolean.TRUE.equals(notDetected)) {
      return Qualifier.NOT_DETECTED;
    }
    String typed = value == null ? "" : value.strip();
    return typed.matches(NOT_EVALUABLE)
        ? Qualifier.NOT_EVALUABLE
        : typed.startsWith("<") ? Qualifier.LESS : Qualifier.EXACT;
  }

  /** The number without its sign and unit; null where there is none. */
  static @Nullable BigDecimal number(@Nullable String text) {
    return text == null
        ? null
        : plain(text.strip().replaceFirst("^<\\s*", "").replaceFirst("\\s*%$", ""));
  }

  /** As it would be typed. */
  static @Nullable String typed(Qualifier qualifier, @Nullable BigDecimal value) {
    String number = value == null ? "" : value.stripTrailingZeros().toPlainString();
    return switch (qualifier) {
      case EXACT -> number;
      case LESS -> "<" + number;
      case NOT_DETECTED -> null;
      case NOT_EVALUABLE -> "ne";
    };
  }

  private static @Nullable BigDecimal plain(@Nullable String text) {
    return text != null && text.strip().matches(NUMBER)
        ? new BigDecimal(text.strip().replace(',', '.'))
        : null;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
