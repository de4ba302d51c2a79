package org.nktrials.rules.toxicity;

import java.time.LocalDate;

/** Where a patient stands in the DLT window. */
public sealed interface WindowState {

  /** The dose that starts the window has not been given. */
  record NotStarted() implements WindowState {}

  /**
   * The window runs.
   *
   * @param daysLeft days after today, 0 on the last day
   * @param lastDay last day of the window
   */
  record Open(int daysLeft, LocalDate lastDay) implements WindowState {}

  /** The last day has passed. */
  record Closed() implements WindowState {}

  /** The patient was no longer observed before the last day. */
  record LeftEarly() implements WindowState {}
}
