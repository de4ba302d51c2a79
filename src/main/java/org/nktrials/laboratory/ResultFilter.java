package org.nktrials.laboratory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which results of a patient to list.
 *
 * @param analyte null for every test
 * @param from first sample date; null for any
 * @param to last sample date; null for any
 * @param grade this CTCAE grade or a higher one; 0 for every result
 * @param all corrected and cancelled ones too
 */
public record ResultFilter(
    @Nullable Analyte analyte,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int grade,
    boolean all) {

  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
  private static final LocalDate ALWAYS = LocalDate.of(2999, 12, 31);

  LocalDate firstDay() {
    return from == null || from.isBefore(EVER) ? EVER : from;
  }

  LocalDate lastDay() {
    return to == null || to.isAfter(ALWAYS) ? ALWAYS : to;
  }
}
