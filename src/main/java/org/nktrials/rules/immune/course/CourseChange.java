package org.nktrials.rules.immune.course;

import java.util.List;
import org.nktrials.rules.immune.ImmuneStatistic;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/** What changed from one sample to another, or why nothing can be said. */
public sealed interface CourseChange {

  /** The grounds. */
  List<Reason> reasons();

  /**
   * A change.
   *
   * @param amount in percent of the value before; of percentages, in percentage points
   */
  record Known(CourseSample before, CourseSample after, double amount, List<Reason> reasons)
      implements CourseChange {

    public Known {
      reasons = List.copyOf(reasons);
    }
  }

  /** Both values compare, but no number follows: one is a limit, or the first is 0. */
  record Bounded(CourseSample before, CourseSample after, List<Reason> reasons)
      implements CourseChange {

    public Bounded {
      reasons = List.copyOf(reasons);
    }
  }

  /** There are no two values that compare. */
  record NotCompared(List<Reason> reasons) implements CourseChange {

    public NotCompared {
      reasons = List.copyOf(reasons);
    }
  }

  /** The change of a parameter between two of its samples. */
  static CourseChange of(ImmuneStatistic statistic, CourseSample before, CourseSample after) {
    return Comparability.obstacle(statistic, before, after)
        .<CourseChange>map(obstacle -> new NotCompared(List.of(obstacle)))
        .orElseGet(() -> between(statistic, before, after));
  }

  private static CourseChange between(
      ImmuneStatistic statistic, CourseSample before, CourseSample after) {
    if (!before.isExact() || !after.isExact()) {
      return bounded(
          before, after, "LIMIT", "A value beyond a limit of quantification has no exact change.");
    }
    if (statistic == ImmuneStatistic.PERCENT) {
      return new Known(before, after, after.value() - before.value(), List.of());
    }
    return before.value() == 0
        ? bounded(before, after, "FROM_ZERO", "A change from 0 is no percentage.")
        : new Known(before, after, (after.value() / before.value() - 1) * 100, List.of());
  }

  private static CourseChange bounded(
      CourseSample before, CourseSample after, String code, String sentence) {
    return new Bounded(before, after, List.of(new Reason(code, sentence, RuleSource.PROJECT_RULE)));
  }
}
