package org.nktrials.rules.adverseevent;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment as somebody remembers it, by the clock at the patient's site.
 *
 * @param time null when only the day is known
 */
public record Moment(LocalDate date, @Nullable LocalTime time) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  /** The moment that was stored as an instant. */
  public static Moment of(Instant at, boolean timeKnown, ZoneId zone) {
    var local = at.atZone(zone);
    return new Moment(local.toLocalDate(), timeKnown ? local.toLocalTime() : null);
  }

  /** As an instant; the beginning of the day where the time is not known. */
  public Instant at(ZoneId zone) {
    return date.atTime(requireNonNullElse(time, LocalTime.MIDNIGHT)).atZone(zone).toInstant();
  }

  /** Whether it surely lies before the other: on the same day only if both times say so. */
  public boolean isBefore(Moment other) {
    if (!date.equals(other.date)) {
      return date.isBefore(other.date);
    }
    return time != null && other.time != null && time.isBefore(other.time);
  }

  /** "Wed 14 Oct 2026 03:10", or the day alone. */
  @Override
  public String toString() {
    return time == null ? DAY.format(date) : DAY.format(date) + " " + time;
  }
}
