package org.nktrials.statistics.comparison;

import java.util.List;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.distribution.StudentT;

/** Welch's t test of two means with variances of their own; the values of R's t.test. */
public final class Welch {

  private Welch() {}

  /** Tests the difference of means, first minus second; two values a group at least. */
  public static Outcome<TestResult> test(List<Double> first, List<Double> second) {
    double[] x = Sample.of(first);
    double[] y = Sample.of(second);
    if (x.length < 2 || y.length < 2) {
      return Outcome.undefined(WhyUndefined.TOO_FEW);
    }
    double varianceX = varianceOfMean(x);
    double varianceY = varianceOfMean(y);
    double variance = varianceX + varianceY;
    if (variance == 0) {
      return Outcome.undefined(WhyUndefined.NO_VARIATION);
    }
    double df =
        variance
            * variance
            / (varianceX * varianceX / (x.length - 1) + varianceY * varianceY / (y.length - 1));
    double difference = Sample.mean(x) - Sample.mean(y);
    double t = difference / Math.sqrt(variance);
    double level = Interval.USUAL_LEVEL;
    double half = StudentT.twoSidedQuantile(1 - level, df) * Math.sqrt(variance);
    return new Outcome.Found<>(
        new TestResult(
            t,
            df,
            difference,
            Interval.around(difference, half, level),
            StudentT.twoSided(t, df),
            StatisticalMethod.WELCH));
  }

  private static double varianceOfMean(double[] sample) {
    return Sample.sumOfSquares(sample) / (sample.length - 1.0) / sample.length;
  }
}
