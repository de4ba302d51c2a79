package org.nktrials.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A calendar day as sentences name it: {@code Wed 14 Oct 2026}. */
public final class DayWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private DayWords() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }
}
