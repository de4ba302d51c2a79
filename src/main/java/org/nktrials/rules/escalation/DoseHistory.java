package org.nktrials.rules.escalation;

import java.util.List;

/**
 * What a trial has done so far. Any order of levels is a history, also one that no design would
 * have produced; only counts and levels that cannot be are refused.
 *
 * @param doseLevels number of levels, numbered from 1 at the lowest; 1 to {@link #MOST_LEVELS}
 * @param startLevel level of the first cohort; above 1 where the protocol has levels that are
 *     reached by going down only, such as a level −1
 * @param cohorts cohorts in order of treatment; the last one's level is the current level. Cohorts
 *     of one level add up; a cohort without patients says that its level is open
 */
public record DoseHistory(int doseLevels, int startLevel, List<Cohort> cohorts) {

  /** Upper bound of the number of levels. */
  public static final int MOST_LEVELS = 50;

  /** Upper bound of the number of cohorts. */
  public static final int MOST_COHORTS = 500;

  /** Upper bound of each count of a cohort. */
  public static final int MOST_PATIENTS = 1000;

  /**
   * Takes a history.
   *
   * @throws InvalidDoseHistory with every count and level that cannot be
   */
  public DoseHistory {
    cohorts = List.copyOf(cohorts);
    InvalidDoseHistory.refuse(doseLevels, startLevel, cohorts);
  }

  /** A history that starts at the lowest level. */
  public static DoseHistory fromLowest(int doseLevels, Cohort... cohorts) {
    return new DoseHistory(doseLevels, 1, List.of(cohorts));
  }
}
