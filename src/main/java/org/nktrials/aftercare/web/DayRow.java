package org.nktrials.aftercare.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.SupportDay;

/**
 * A day of the daily table.
 *
 * @param day study day, such as "D12"
 * @param neutrophils as reported, several of a day divided by a comma; empty where none
 * @param support null where nothing is recorded
 */
record DayRow(
    LocalDate on,
    String day,
    String neutrophils,
    String platelets,
    String haemoglobin,
    @Nullable SupportDay support) {

  /** What was given, or that it is not recorded. */
  public String plateletsGiven() {
    return support == null ? "not recorded" : support.support().platelets().label();
  }

  /** What was given, or that it is not recorded. */
  public String redCellsGiven() {
    return support == null ? "not recorded" : support.support().redCells().label();
  }

  /** What was given, or that it is not recorded. */
  public String growthFactorGiven() {
    return support == null ? "not recorded" : support.support().growthFactor().label();
  }

  /** Highest of the day, or that it was not taken. */
  public String temperature() {
    return support == null || support.temperature() == null
        ? "not recorded"
        : support.temperature().toPlainString();
  }
}
