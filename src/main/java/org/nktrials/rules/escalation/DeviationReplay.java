package org.nktrials.rules.escalation;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares each cohort with what the rules asked for after the cohorts before it, on the counts as
 * given now: a DLT that became known late makes the cohorts after it deviate too.
 *
 * <p>Only the level of a cohort is compared. More patients than asked for at the right level are
 * answered by the rules on over-enrolment and are no deviation; so are the patients of one cohort,
 * whose order is not known.
 */
record DeviationReplay(int startLevel, ThreePlusThreeSettings settings, LevelNames names) {

  List<Deviation> of(DoseHistory history) {
    var deviations = new ArrayList<Deviation>();
    var tallies = LevelTallies.untreated(history.doseLevels());
    int number = 0;
    for (Cohort cohort : history.cohorts()) {
      number++;
      if (cohort.treated() > 0) {
        judge(deviations, new Standing(tallies, startLevel, settings), cohort.level(), number);
      }
      tallies = tallies.plus(cohort);
    }
    return deviations;
  }

  private void judge(List<Deviation> deviations, Standing before, int level, int number) {
    int exceeded = before.exceeded();
    Integer asked = NextStep.after(before).nextLevel();
    String treated = "Cohort %s was treated at %s".formatted(number, names.nameOf(level));
    if (exceeded > 0 && exceeded <= level) {
      deviations.add(
          new Deviation(
              "TREATED_AFTER_CLOSURE",
              "%s after %s had exceeded the MTD.".formatted(treated, names.nameOf(exceeded))));
    } else if (asked == null) {
      deviations.add(
          new Deviation("TREATED_AFTER_COMPLETION", treated + " after the escalation was over."));
    } else if (asked != level) {
      deviations.add(
          new Deviation(
              kind(before.tallies(), asked, level),
              "%s where the rules asked for %s.".formatted(treated, names.nameOf(asked))));
    }
  }

  private static String kind(LevelTallies before, int asked, int level) {
    if (before.lastLevel() == 0) {
      return "OTHER_START_LEVEL";
    }
    if (level < asked) {
      return "LEVEL_NOT_ASKED_FOR";
    }
    return level > before.highestOpen() + 1 ? "LEVEL_SKIPPED" : "ESCALATED_EARLY";
  }
}
