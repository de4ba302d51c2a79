package org.nktrials.rules.escalation;

/**
 * All cohorts of one level added up; {@code open} once there was a cohort, even without patients.
 */
record LevelTally(int level, boolean open, int evaluable, int dlt, int pending) {

  static LevelTally untreated(int level) {
    return new LevelTally(level, false, 0, 0, 0);
  }

  LevelTally plus(Cohort cohort) {
    return new LevelTally(
        level,
        true,
        evaluable + cohort.evaluable(),
        dlt + cohort.dlt(),
        pending + cohort.pending());
  }

  int treated() {
    return evaluable + pending;
  }
}
