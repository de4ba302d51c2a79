package org.nktrials.rules.eligibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a criterion is judged. */
public sealed interface CriterionEvaluation {

  /** A person answers yes or no. */
  record YesNo() implements CriterionEvaluation {}

  /**
   * A number within limits meets the criterion. Both limits are inclusive.
   *
   * @param minimum lowest value that meets it, absent = no lower limit
   * @param maximum highest value that meets it, absent = no upper limit
   * @param unit unit in which limits and value are given
   */
  record NumberRange(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String unit)
      implements CriterionEvaluation {

    public NumberRange {
      if (minimum == null && maximum == null) {
        throw new IllegalArgumentException("a number range needs a minimum or a maximum");
      }
      if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
        throw new IllegalArgumentException("minimum " + minimum + " exceeds maximum " + maximum);
      }
    }

    boolean includes(BigDecimal value) {
      return (minimum == null || value.compareTo(minimum) >= 0)
          && (maximum == null || value.compareTo(maximum) <= 0);
    }

    String limits() {
      if (minimum == null) {
        return "at most " + maximum + " " + unit;
      }
      return maximum == null
          ? "at least " + minimum + " " + unit
          : minimum + " to " + maximum + " " + unit;
    }
  }
}
