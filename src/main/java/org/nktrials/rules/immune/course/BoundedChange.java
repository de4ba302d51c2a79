package org.nktrials.rules.immune.course;

import java.util.Optional;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.immune.ImmuneStatistic;

/**
 * What is known of a change of which one value is only a limit: it is at most or at least an
 * amount. A rise after "below 5" is at least the rise from 5; a fall to "below 5" at most the fall
 * to 5. Where the two limits pull apart, nothing follows.
 *
 * @param amount in percent of the value before; of percentages, in percentage points
 * @param atLeast whether the change is that amount or more, else that amount or less
 */
public record BoundedChange(double amount, boolean atLeast) {

  /** The bound of a change; empty where none follows, such as from 0. */
  public static Optional<BoundedChange> of(
      ImmuneStatistic statistic, CourseSample before, CourseSample after) {
    int direction = Integer.signum(side(after) - side(before));
    if (direction == 0 || (statistic != ImmuneStatistic.PERCENT && before.value() == 0)) {
      return Optional.empty();
    }
    double amount =
        statistic == ImmuneStatistic.PERCENT
            ? after.value() - before.value()
            : (after.value() / before.value() - 1) * 100;
    return Optional.of(new BoundedChange(amount, direction > 0));
  }

  /** 1 where the true value lies above the number, -1 where below, 0 where it is the number. */
  private static int side(CourseSample sample) {
    return sample.qualifier() == ImmuneQualifier.GREATER ? 1 : sample.isExact() ? 0 : -1;
  }
}
