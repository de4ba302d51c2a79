package org.nktrials.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A dose that the guard let through, with its reasons at that time. */
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

  /** Whether it covers a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(plannedFor) && day.isBefore(plannedFor.plusDays(days));
  }
}
