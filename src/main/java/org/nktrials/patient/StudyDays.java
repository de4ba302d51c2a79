package org.nktrials.patient;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The days of a patient as the protocol counts them.
 *
 * @param anchor first day of the count, given or planned
 * @param names name of a date, for example "C1 D12" or "D−3"
 */
public record StudyDays(LocalDate anchor, Function<LocalDate, String> names) {

  /** Name of a date. */
  public String nameOf(LocalDate day) {
    return names.apply(day);
  }
}
