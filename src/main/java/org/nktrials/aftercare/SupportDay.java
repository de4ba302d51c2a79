package org.nktrials.aftercare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.recovery.DaySupport;

/**
 * What a patient was given on a day, as recorded.
 *
 * @param temperature highest of the day in °C; null where it was not taken
 */
public record SupportDay(
    UUID id, DaySupport support, @Nullable BigDecimal temperature, long version) {

  /** The day, local at the patient's site. */
  public LocalDate on() {
    return support.on();
  }
}
