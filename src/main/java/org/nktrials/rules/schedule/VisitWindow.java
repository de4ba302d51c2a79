package org.nktrials.rules.schedule;

import java.time.LocalDate;

/**
 * Days by which a visit may miss its target date; the two sides may differ.
 *
 * @param earliest calendar days relative to the target, −1 = the day before
 * @param latest calendar days relative to the target, not before {@code earliest}
 */
public record VisitWindow(int earliest, int latest) {

  /** Only the target date itself. */
  public static final VisitWindow EXACT = new VisitWindow(0, 0);

  public VisitWindow {
    if (latest < earliest) {
      throw new IllegalArgumentException(
          "visit window ends before it starts: [" + earliest + ", " + latest + "]");
    }
  }

  /** First date on which the visit is in its window. */
  public LocalDate opens(LocalDate target) {
    return target.plusDays(earliest);
  }

  /** Last date on which the visit is in its window. */
  public LocalDate closes(LocalDate target) {
    return target.plusDays(latest);
  }
}
