package org.nktrials.laboratory;

import java.time.LocalDate;
import java.util.List;

/**
 * Results of the latest sample dates.
 *
 * @param days sample dates, newest first
 * @param results everything that counts of these days, in order of sampling
 * @param olderThere whether there are earlier dates
 */
public record RecentResults(
    List<LocalDate> days, List<LaboratoryResult> results, boolean olderThere) {

  /** Copies the lists. */
  public RecentResults {
    days = List.copyOf(days);
    results = List.copyOf(results);
  }
}
