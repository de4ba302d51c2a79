package org.nktrials.laboratory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed texts. Forms with many rows hold texts only: one value that cannot be read would
 * empty the other rows.
 */
final class Texts {

  private Texts() {}

  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static @Nullable LocalDate date(@Nullable String text) {
    try {
      return of(text).isEmpty() ? null : LocalDate.parse(of(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable LocalDateTime time(@Nullable String text) {
    try {
      return of(text).isEmpty() ? null : LocalDateTime.parse(of(text).replace(' ', 'T'));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable UUID id(@Nullable String text) {
    try {
      return of(text).isEmpty() ? null : UUID.fromString(of(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static @Nullable Integer wholeNumber(@Nullable String text) {
    return of(text).matches("[0-9]{1,6}") ? Integer.valueOf(of(text)) : null;
  }

  static @Nullable Long version(@Nullable String text) {
    return of(text).matches("[0-9]{1,18}") ? Long.valueOf(of(text)) : null;
  }
}
