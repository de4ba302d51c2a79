package org.nktrials.examination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days after an infusion of cells in which fever asks for a grade of cytokine release syndrome: the
 * day of the infusion and the 14 days after it, both ends included. The length is a default of this
 * project, not published; the clinicians of the trial confirm or change it.
 */
final class CellInfusionWatch {

  /** Last watched day, counted from the infusion on day 0. */
  static final int LAST_DAY = 14;

  private CellInfusionWatch() {}

  /** The latest infusion whose watch holds the day. */
  static Optional<LocalDate> watching(List<LocalDate> infusions, LocalDate day) {
    return infusions.stream()
        .filter(one -> !day.isBefore(one) && !day.isAfter(one.plusDays(LAST_DAY)))
        .max(Comparator.naturalOrder());
  }
}
