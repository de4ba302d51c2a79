package org.nktrials.cohort.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as they are frozen: with the year, and written out when missing. */
final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ENGLISH);

  private Written() {}

  static String day(@Nullable LocalDate date, String missing) {
    return date == null ? missing : DAY.format(date);
  }

  static String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }

  static String exact(Instant instant) {
    return EXACT.format(instant.atZone(ZoneOffset.UTC));
  }

  static String grade(@Nullable Integer grade) {
    return grade == null ? "not typed" : "G" + grade;
  }

  static String yesNo(@Nullable Boolean answer) {
    return answer == null ? "not typed" : answer ? "yes" : "no";
  }
}
