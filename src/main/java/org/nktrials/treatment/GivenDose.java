package org.nktrials.treatment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dose said to have been given.
 *
 * @param on local date at the patient's site
 * @param days consecutive days of its period, 1 for a single dose
 */
record GivenDose(String drug, LocalDate on, Instant at, int days) {

  /** The time of the last dose of its period. */
  Instant end() {
    return at.plus(Duration.ofDays(days - 1L));
  }
}
