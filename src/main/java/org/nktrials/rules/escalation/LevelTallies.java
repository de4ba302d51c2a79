package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts of every level after some cohorts.
 *
 * @param levels from the lowest to the top
 * @param lastLevel level of the last cohort, 0 before the first
 */
record LevelTallies(List<LevelTally> levels, int lastLevel) {

  static LevelTallies untreated(int doseLevels) {
    return new LevelTallies(
        IntStream.rangeClosed(1, doseLevels).mapToObj(LevelTally::untreated).toList(), 0);
  }

  static LevelTallies of(DoseHistory history) {
    var tallies = untreated(history.doseLevels());
    for (Cohort cohort : history.cohorts()) {
      tallies = tallies.plus(cohort);
    }
    return tallies;
  }

  LevelTallies plus(Cohort cohort) {
    var added = new ArrayList<>(levels);
    added.set(cohort.level() - 1, at(cohort.level()).plus(cohort));
    return new LevelTallies(added, cohort.level());
  }

  LevelTally at(int level) {
    return levels.get(level - 1);
  }

  int top() {
    return levels.size();
  }

  /** 0 before the first cohort. */
  int highestOpen() {
    return open().mapToInt(LevelTally::level).max().orElse(0);
  }

  /** Lowest level with a cohort for which this holds, 0 where there is none. */
  int lowestOpen(Predicate<LevelTally> condition) {
    return open().filter(condition).mapToInt(LevelTally::level).min().orElse(0);
  }

  /** Open windows at this level and below it. */
  int pendingUpTo(int level) {
    return levels.stream().limit(level).mapToInt(LevelTally::pending).sum();
  }

  private Stream<LevelTally> open() {
    return levels.stream().filter(LevelTally::open);
  }
}
