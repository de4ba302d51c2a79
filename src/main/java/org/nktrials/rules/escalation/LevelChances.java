package org.nktrials.rules.escalation;

/**
 * Chances of one level with true DLT probability p: {@code z} no DLT in three, {@code o} one DLT in
 * three. {@code closes} says that patients come one at a time and the second DLT closes the level.
 */
record LevelChances(double p, boolean closes) {

  double noneInThree() {
    return (1 - p) * (1 - p) * (1 - p);
  }

  double oneInThree() {
    return 3 * p * (1 - p) * (1 - p);
  }

  /** No DLT in three, or one DLT in three and none in the next three. */
  double passes() {
    return noneInThree() + oneInThree() * noneInThree();
  }

  /** At most one DLT in six when six are always treated. */
  double passesWithSix() {
    return oneInThree() * noneInThree() + noneInThree() * (noneInThree() + oneInThree());
  }

  /** No DLT in the first three and two or more in the next three. */
  double exceedsAfterNoneInThree() {
    return noneInThree() * (1 - noneInThree() - oneInThree());
  }

  /** Expected patients on the way up: the first three, and the second three after one DLT. */
  double patientsGoingUp() {
    double q = 1 - p;
    double second = closes ? 1 + q + q * q : 3;
    return threeWithoutDltBefore() + oneInThree() * second;
  }

  /**
   * Expected patients of three that have no DLT behind them: the third is spared after two DLTs.
   */
  double threeWithoutDltBefore() {
    return closes ? 3 - p * p : 3;
  }
}
