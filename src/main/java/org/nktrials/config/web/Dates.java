package org.nktrials.config.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates as people of a ward write them, for templates as {@code @dates}: "Wed 14 Oct", with the
 * year when it is not the present one. What is missing is written out.
 */
@Component
public class Dates {

  private static final String MISSING = "not entered";
  private static final DateTimeFormatter DAY = format("EEE d MMM");
  private static final DateTimeFormatter DAY_OF_YEAR = format("EEE d MMM uuuu");
  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter DATED = format("EEE d MMM uuuu HH:mm");
  private static final DateTimeFormatter EXACT = format("uuuu-MM-dd HH:mm:ss 'UTC'");

  private final Clock clock;

  Dates(Clock clock) {
    this.clock = clock;
  }

  /** "Wed 14 Oct". */
  public String day(@Nullable LocalDate date) {
    if (date == null) {
      return MISSING;
    }
    return day(date, LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** The day on which it happened at the site. */
  public String day(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? MISSING
        : day(LocalDate.ofInstant(instant, zone), LocalDate.ofInstant(clock.instant(), zone));
  }

  /** "Wed 14 Oct 08:05" by the clock on the site's wall. */
  public String time(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? MISSING
        : day(instant, zone) + " " + TIME.format(ZonedDateTime.ofInstant(instant, zone));
  }

  /** "Wed 14 Oct 2026 08:05", with the year at all times: for what is printed and kept. */
  public String dated(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? MISSING : DATED.format(instant.atZone(zone));
  }

  /** "2026-10-14 08:05:09 UTC": for the audit trail and signatures. */
  public String exact(@Nullable Instant instant) {
    return instant == null ? MISSING : EXACT.format(instant.atZone(ZoneId.of("UTC")));
  }

  private static String day(LocalDate date, LocalDate today) {
    return (date.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(date);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
