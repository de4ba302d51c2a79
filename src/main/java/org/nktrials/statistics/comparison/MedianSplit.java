package org.nktrials.statistics.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Patients above and below the median of a marker. On which side patients at the median fall
 * changes the result of small trials, so the rule is kept with it.
 *
 * @param median the cut
 * @param rule which side values equal to the cut belong to
 * @param above one a value, true for the upper group
 */
public record MedianSplit(double median, TieRule rule, List<Boolean> above) {

  /** Who belongs to the upper group. */
  public enum TieRule {
    /** Values above the median. */
    GREATER(">"),
    /** Values at or above the median. */
    AT_LEAST("≥");

    private final String sign;

    TieRule(String sign) {
      this.sign = sign;
    }

    /** The rule as it is written beside a figure. */
    public String sign() {
      return sign;
    }
  }

  /** Splits values, at least one. */
  public static MedianSplit of(List<Double> values, TieRule rule) {
    double[] sorted = Sample.of(values);
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a median needs a value");
    }
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new MedianSplit(
        median,
        rule,
        values.stream()
            .map(value -> rule == TieRule.GREATER ? value > median : value >= median)
            .toList());
  }

  /** Size of the upper group. */
  public int countAbove() {
    return (int) above.stream().filter(is -> is).count();
  }

  /** True when one of the groups has nobody, so that there is nothing to compare. */
  public boolean oneSided() {
    return countAbove() == 0 || countAbove() == above.size();
  }
}
