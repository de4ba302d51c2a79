package org.nktrials.aftercare.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what was typed. */
final class Typed {

  private static final String NUMBER = "[0-9]{1,6}([.,][0-9]{1,3})?";

  private Typed() {}

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The number, with a dot or a comma; null when it is none. */
  static @Nullable BigDecimal number(@Nullable String text) {
    return text != null && text.strip().matches(NUMBER)
        ? new BigDecimal(text.strip().replace(',', '.'))
        : null;
  }

  /** The date; null when it is none. */
  static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Yes, no, or null for anything else. */
  static @Nullable Boolean answer(@Nullable String text) {
    return "yes".equals(text) ? Boolean.TRUE : "no".equals(text) ? Boolean.FALSE : null;
  }

  /** Words of a question that may stay open. */
  static Map<String, String> answers() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("yes", "yes");
    words.put("no", "no");
    words.put("unknown", "not known");
    return words;
  }

  static void number(Errors problems, String field, @Nullable String text) {
    if (!isBlank(text) && number(text) == null) {
      problems.rejectValue(field, "number", "Type a number, such as 37.5, or leave it empty.");
    }
  }

  static void date(Errors problems, String field, @Nullable String text) {
    if (date(text) == null) {
      problems.rejectValue(field, "date", "Type a date, such as 2026-10-14.");
    }
  }
}
