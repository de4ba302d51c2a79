package org.nktrials.visit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TypedText;

/** Reads texts of a form. */
final class Typed {

  static final String NOT_A_DATE = "Type a date, such as 2026-10-14.";

  /** Years in which no visit takes place, such as 0026, are typing errors. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private Typed() {}

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  static @Nullable String text(@Nullable String text) {
    return TypedText.orNull(text);
  }

  static boolean isDateOrBlank(@Nullable String text) {
    try {
      LocalDate date = date(text);
      return date == null || !(date.isBefore(EARLIEST) || date.isAfter(LATEST));
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Null when blank. */
  static @Nullable LocalDate date(@Nullable String text) {
    return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
  }

  static boolean isNumberOrBlank(@Nullable String text) {
    return text == null || text.isBlank() || text.strip().matches("[0-9]{1,9}");
  }

  static @Nullable Long number(@Nullable String text) {
    return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
  }

  static boolean isId(@Nullable String text) {
    try {
      return text != null && UUID.fromString(text.strip()).toString().equals(text.strip());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
