package org.nktrials.rules.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day on which a cytometer measured. Only forms that cannot mean two days are read:
 * {@code 18-MAR-2014} as FCS writes it, {@code Mar 18, 2014} as FACSDiva does, {@code 2014-03-18},
 * and {@code 18.03.2014}. 03/04/2014 can be March or April and is not read.
 */
public final class AcquisitionDay {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[- ][A-Za-z]{3}[- ]\\d{4}|[A-Za-z]{3} \\d{1,2}, \\d{4}"
              + "|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:[T ].*)?");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("uuuu-MM-dd"),
          form("d-MMM-uuuu"),
          form("d MMM uuuu"),
          form("MMM d, uuuu"),
          form("d.M.uuuu"));

  private AcquisitionDay() {}

  /** The day; none where the text says no day, or could mean two. */
  public static Optional<LocalDate> of(String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(typed.strip());
    return day.matches()
        ? FORMS.stream().flatMap(form -> parse(day.group(1), form).stream()).findFirst()
        : Optional.empty();
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
