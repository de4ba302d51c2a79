package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dose that the guard let through, with its reasons at that time.
 *
 * @param amount amount per day, in the unit; null where the product or the prescription sets it
 * @param reasons version of the guard, a colon, then what it said
 */
public record Authorisation(
    UUID id,
    String drug,
    LocalDate plannedFor,
    int days,
    int level,
    @Nullable BigDecimal amount,
    String unit,
    String reasons,
    Instant authorisedAt,
    UUID authorisedBy) {

  /** What the guard said, without the version that said it. */
  public String sentences() {
    return reasons.substring(reasons.indexOf(':') + 1).strip();
  }

  /**
   * Whether it covers a dose: every day of its period, and made before it was given. Doses are
   * typed to the minute.
   */
  public boolean covers(LocalDate from, int period, Instant givenAt) {
    return covers(from)
        && covers(from.plusDays(period - 1L))
        && !authorisedAt.truncatedTo(ChronoUnit.MINUTES).isAfter(givenAt);
  }

  /** Whether it covers a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(plannedFor) && day.isBefore(plannedFor.plusDays(days));
  }

  /** "6 MIU"; where the protocol states no amount, the unit alone. */
  public String words() {
    return amount == null ? "no amount stated, in " + unit : amount.toPlainString() + " " + unit;
  }
}
