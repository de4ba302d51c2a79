package org.nktrials.examination.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what was typed. */
final class Typed {

  private static final String NUMBER = "[+-]?[0-9]{1,6}([.,][0-9]{1,3})?";

  private Typed() {}

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
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
      return isBlank(text) || text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
