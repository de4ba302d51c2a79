package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Treatment cycles of one patient. The next cycle may start late, so recorded starts count and the
 * planned length only projects the cycles that have not started.
 *
 * @param starts recorded first days of cycle 1, 2, …: at least one, strictly ascending
 * @param lengthInDays planned length of a cycle, at least 1
 */
public record CycleCalendar(List<LocalDate> starts, int lengthInDays) {

  public CycleCalendar {
    starts = List.copyOf(starts);
    if (starts.isEmpty() || lengthInDays < 1) {
      throw new IllegalArgumentException(
          "needs the start of cycle 1 and a length of 1 day or more");
    }
    for (int i = 1; i < starts.size(); i++) {
      if (!starts.get(i).isAfter(starts.get(i - 1))) {
        throw new IllegalArgumentException("cycle " + (i + 1) + " starts before the one before it");
      }
    }
  }

  /** Cycle and day of a date; empty before cycle 1. The last recorded cycle has no end. */
  public Optional<CycleDay> on(LocalDate date) {
    for (int cycle = starts.size(); cycle >= 1; cycle--) {
      LocalDate start = starts.get(cycle - 1);
      if (!date.isBefore(start)) {
        int day = Math.toIntExact(ChronoUnit.DAYS.between(start, date)) + 1;
        return Optional.of(new CycleDay(cycle, day));
      }
    }
    return Optional.empty();
  }

  /**
   * Recorded start of a cycle (from 1), or the planned one counted from the last recorded start.
   */
  public LocalDate startOf(int cycle) {
    int ahead = cycle - starts.size();
    return ahead <= 0
        ? starts.get(cycle - 1)
        : starts.getLast().plusDays((long) ahead * lengthInDays);
  }

  /** Date of a day of a recorded or planned cycle. */
  public LocalDate dateOf(CycleDay day) {
    return startOf(day.cycle()).plusDays(day.day() - 1L);
  }
}
