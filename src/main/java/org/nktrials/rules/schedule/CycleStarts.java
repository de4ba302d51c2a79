package org.nktrials.rules.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When cycles really began, read from the days on which the drug that begins them was given. */
public final class CycleStarts {

  private CycleStarts() {}

  /**
   * First days of cycle 1, 2, …. The first dose begins cycle 1; a dose begins the next cycle when
   * it is no earlier than the planned length allows. Doses that fill a gap of the running cycle
   * begin none.
   *
   * @param days first days of doses or of oral periods, in any order
   * @param lengthInDays planned length of a cycle
   * @param earlyDays days by which a cycle may begin early, from 0
   */
  public static List<LocalDate> of(List<LocalDate> days, int lengthInDays, int earlyDays) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day : days.stream().sorted().toList()) {
      if (starts.isEmpty()
          || !day.isBefore(starts.getLast().plusDays(lengthInDays - (long) earlyDays))) {
        starts.add(day);
      }
    }
    return List.copyOf(starts);
  }
}
