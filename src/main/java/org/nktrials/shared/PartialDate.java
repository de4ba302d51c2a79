package org.nktrials.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the month and the day, may be unknown (ISO 8601 reduced precision).
 * It is every day that it can be: two of them are ordered only where their days do not overlap.
 *
 * @param text "2024", "2024-03" or "2024-03-15"
 * @param earliest first day that it can be
 * @param latest last day that it can be
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final int OLDEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2200;

  /** Reads a date; empty when the text is none, or no such day exists. */
  public static Optional<PartialDate> read(String text) {
    String stripped = text.strip();
    Matcher parts = FORM.matcher(stripped);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      return year < OLDEST_YEAR || year > LATEST_YEAR
          ? Optional.empty()
          : Optional.of(of(stripped, year, parts.group(2), parts.group(3)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * Reads a date that is known to be one, such as a stored one.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PartialDate of(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException("no date: " + text));
  }

  private static PartialDate of(
      String text, int year, @Nullable String month, @Nullable String day) {
    if (month == null) {
      return new PartialDate(
          text, LocalDate.of(year, 1, 1), Year.of(year).atMonth(12).atEndOfMonth());
    }
    YearMonth known = YearMonth.of(year, Integer.parseInt(month));
    if (day == null) {
      return new PartialDate(text, known.atDay(1), known.atEndOfMonth());
    }
    LocalDate whole = known.atDay(Integer.parseInt(day));
    return new PartialDate(text, whole, whole);
  }

  /** Whether all its days lie before all days of the other. */
  public boolean isSurelyBefore(PartialDate other) {
    return latest.isBefore(other.earliest);
  }

  /** Whether all its days lie after a day. */
  public boolean isSurelyAfter(LocalDate day) {
    return earliest.isAfter(day);
  }

  /** Whether it can be a day before another. */
  public boolean canBeBefore(LocalDate day) {
    return earliest.isBefore(day);
  }

  @Override
  public String toString() {
    return text;
  }
}
