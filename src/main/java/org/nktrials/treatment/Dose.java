package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dose as recorded.
 *
 * @param level level of treatment when it was given; null when the patient had no place
 * @param amount amount per day, in the unit
 * @param days consecutive days of the period, 1 for a single dose
 * @param givenAt when it was given, or the period began
 * @param givenOn local date of that at the patient's site
 * @param enteredAt when it was entered
 * @param authorised whether an authorisation covered the day
 * @param cancelledAt when it was cancelled (kept); null while it counts
 */
public record Dose(
    UUID id,
    String drug,
    @Nullable Integer level,
    BigDecimal amount,
    String unit,
    int days,
    Instant givenAt,
    LocalDate givenOn,
    Instant enteredAt,
    boolean authorised,
    @Nullable String note,
    @Nullable Instant cancelledAt,
    long version) {

  private static final Duration PROMPT = Duration.ofHours(24);

  /** Whether the day lies in its period. */
  public boolean coversDay(LocalDate day) {
    return !day.isBefore(givenOn) && day.isBefore(givenOn.plusDays(days));
  }

  /** Every day of its period. */
  public Stream<LocalDate> eachDay() {
    return givenOn.datesUntil(givenOn.plusDays(days));
  }

  /** Whether it counts. */
  public boolean counts() {
    return cancelledAt == null;
  }

  /**
   * Whether it was entered more than 24 hours after it was given, or after the last day of its
   * period: then both times are shown.
   */
  public boolean enteredLate() {
    Instant end = givenAt.plus(Duration.ofDays(days - 1L));
    return Duration.between(end, enteredAt).compareTo(PROMPT) > 0;
  }
}
