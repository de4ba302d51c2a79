package org.nktrials.rules.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Minimum days between first doses of the escalated drug at one level.
 *
 * @param sentinelDays days after the first patient before the second, 0 or more
 * @param laterDays days after each later patient before the next, 0 or more
 */
public record StaggerRule(int sentinelDays, int laterDays) {

  /** Refuses negative intervals. */
  public StaggerRule {
    if (sentinelDays < 0 || laterDays < 0) {
      throw new IllegalArgumentException("stagger days are 0 or more");
    }
  }

  /**
   * The earliest permissible first dose of the next patient.
   *
   * @param firstDosesAtLevel first doses already given at the level, any order
   * @return empty when the next patient is the first
   */
  public Optional<LocalDate> earliestNext(Collection<LocalDate> firstDosesAtLevel) {
    if (firstDosesAtLevel.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> given = firstDosesAtLevel.stream().sorted().toList();
    LocalDate afterSentinel = given.getFirst().plusDays(sentinelDays);
    LocalDate afterLast = given.size() == 1 ? afterSentinel : given.getLast().plusDays(laterDays);
    return Optional.of(afterSentinel.isAfter(afterLast) ? afterSentinel : afterLast);
  }

  /**
   * Whether the wait is over at every site, whatever its zone: the earliest day has begun where
   * days begin last, twelve hours behind UTC.
   *
   * @param earliest as {@link #earliestNext} gives it
   */
  public static boolean isOverEverywhere(LocalDate earliest, Instant now) {
    return !earliest.isAfter(now.atOffset(ZoneOffset.ofHours(-12)).toLocalDate());
  }

  /**
   * The earliest permissible first doses of the next patients, one after the other, if each begins
   * on the earliest day. A plan, not a permission: every first dose given moves the ones after it.
   *
   * @param firstDosesAtLevel first doses given or authorised at the level, any order
   * @param today no date is earlier
   * @param patients how many, 0 or more
   */
  public List<LocalDate> plan(
      Collection<LocalDate> firstDosesAtLevel, LocalDate today, int patients) {
    List<LocalDate> doses = new ArrayList<>(firstDosesAtLevel);
    List<LocalDate> planned = new ArrayList<>();
    for (int patient = 0; patient < patients; patient++) {
      LocalDate earliest = earliestNext(doses).filter(date -> date.isAfter(today)).orElse(today);
      planned.add(earliest);
      doses.add(earliest);
    }
    return List.copyOf(planned);
  }
}
