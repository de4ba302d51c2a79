package org.nktrials.rules.escalation;

import java.util.List;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/**
 * Closed forms of the 3+3 design in one pass over the levels, from the counts that lead to each
 * end. With reach_j the chance that level j is ever treated on the way up, an MTD at level j below
 * the top needs that j passed, and that the trial came down to j: from j + 1 on the way up, or
 * further from above through levels that failed their second three.
 */
final class ExactThreePlusThree {
  private final LevelChances[] levels;
  private final ThreePlusThreeSettings settings;
  private final int top;

  ExactThreePlusThree(List<Double> trueDltProbabilities, ThreePlusThreeSettings settings) {
    this.settings = settings;
    this.levels =
        trueDltProbabilities.stream()
            .map(p -> new LevelChances(p, settings.closesAtSecondDlt()))
            .toArray(LevelChances[]::new);
    this.top = levels.length - 1;
  }

  OperatingCharacteristics solve() {
    double[] reach = reach();
    double[] down = down();
    double[] mtd = new double[levels.length];
    double[] patients = new double[levels.length];
    double[] dlts = new double[levels.length];
    for (int j = 0; j <= top; j++) {
      boolean six = j < top && settings.fillsTheMtdToSix();
      mtd[j] =
          six ? reach[j] * levels[j].passesWithSix() * down[j] : passedThenDown(j, reach, down);
      patients[j] = patients(j, reach[j], down[j]);
      dlts[j] = levels[j].p() * patients[j];
    }
    double notReached = 0;
    if (settings.topDose() == TopDose.NOT_REACHED) {
      notReached = mtd[top];
      mtd[top] = 0;
    }
    double none = fails(0) + failsGoingDown(0) * down[0];
    return OperatingCharacteristics.exact(none, notReached, mtd, patients, dlts);
  }

  /** Chance that each level is treated on the way up. */
  private double[] reach() {
    double[] reach = new double[levels.length];
    reach[0] = 1;
    for (int j = 1; j <= top; j++) {
      reach[j] = reach[j - 1] * levels[j - 1].passes();
    }
    return reach;
  }

  /** Chance that the trial comes down to each level, given that the level passed on the way up. */
  private double[] down() {
    double[] down = new double[levels.length];
    for (int j = top - 1; j >= 0; j--) {
      down[j] = fails(j + 1) + failsGoingDown(j + 1) * down[j + 1];
    }
    return down;
  }

  private double passedThenDown(int j, double[] reach, double[] down) {
    return j == top ? reach[j] * passesOnTheWayUp(j) : reach[j] * levels[j].passes() * down[j];
  }

  private double patients(int j, double reach, double down) {
    double second = levels[j].noneInThree() * levels[j].threeWithoutDltBefore();
    double filled = settings.fillsTheMtdToSix() ? down : 0;
    if (j == top && settings.fillsTheTopToSix()) {
      filled = 1;
    }
    return reach * (levels[j].patientsGoingUp() + second * filled);
  }

  private double passesOnTheWayUp(int j) {
    boolean six = j == top && settings.fillsTheTopToSix();
    return six ? levels[j].passesWithSix() : levels[j].passes();
  }

  private double fails(int j) {
    return Math.max(0, 1 - passesOnTheWayUp(j));
  }

  /** Zero without de-escalation, where nobody is treated on the way down, and at the top. */
  private double failsGoingDown(int j) {
    return j < top && settings.fillsTheMtdToSix() ? levels[j].exceedsAfterNoneInThree() : 0;
  }
}
