package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dose that the guard let through, with its reasons at that time.
 *
 * @param amount amount per day, in the unit
 * @param reasons version of the guard, a colon, then what it said
 */
public record Authorisation(
    UUID id,
    String drug,
    LocalDate plannedFor,
    int days,
    int level,
    BigDecimal amount,
    String unit,
    String reasons,
    Instant authorisedAt,
    UUID authorisedBy) {

  /** What the guard said, without the version that said it. */
  public String sentences() {
    return reasons.substring(reasons.indexOf(':') + 1).strip();
  }

  /** Whether it covers a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(plannedFor) && day.isBefore(plannedFor.plusDays(days));
  }
}
