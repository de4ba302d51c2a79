package org.nktrials.outcome.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TypedText;
import org.springframework.validation.Errors;

/** Reads what people type; what cannot be read stays as typed beside its message. */
final class Typed {

  private static final String NUMBER = "[0-9]{1,5}([.,][0-9]{1,4})?";

  private Typed() {}

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static @Nullable String text(@Nullable String text) {
    return TypedText.orNull(text);
  }

  static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable BigDecimal number(@Nullable String text) {
    return text != null && text.strip().matches(NUMBER)
        ? new BigDecimal(text.strip().replace(',', '.'))
        : null;
  }

  /** "yes" and "no"; anything else is not known. */
  static @Nullable Boolean yesNo(@Nullable String text) {
    if ("yes".equals(text)) {
      return true;
    }
    return "no".equals(text) ? Boolean.FALSE : null;
  }

  static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    return null;
  }

  static void needDate(Errors problems, @Nullable String text) {
    if (date(text) == null) {
      problems.rejectValue("date", "date", "Type a date, such as 2026-10-14.");
    }
  }

  static void numberOrNothing(Errors problems, String field, @Nullable String text) {
    if (!blank(text) && number(text) == null) {
      problems.rejectValue(field, "number", "Type a number, such as 12.5.");
    }
  }
}
