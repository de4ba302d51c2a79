package org.nktrials.statistics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nktrials.statistics.StatisticalMethod;

/**
 * P-values of many tests, adjusted for their number. Gives the values of R's p.adjust.
 *
 * @param tests how many tests were made, shown beside every one of them
 * @param values adjusted, in the order of the tests, 1 at most
 * @param method how they were adjusted
 */
public record AdjustedPValues(int tests, List<Double> values, StatisticalMethod method) {

  /** Controls the chance of a single false finding. */
  public static AdjustedPValues holm(List<Double> pValues) {
    int n = pValues.size();
    double[] adjusted = new double[n];
    double before = 0;
    int rank = 0;
    for (int test : fromSmallest(pValues)) {
      before = Math.max(before, Math.min(1, (n - rank) * pValues.get(test)));
      adjusted[test] = before;
      rank++;
    }
    return of(adjusted, StatisticalMethod.HOLM);
  }

  /** Controls the share of false findings among the findings. */
  public static AdjustedPValues benjaminiHochberg(List<Double> pValues) {
    int n = pValues.size();
    double[] adjusted = new double[n];
    double after = 1;
    int rank = n;
    for (int test : fromSmallest(pValues).reversed()) {
      after = Math.min(after, pValues.get(test) * n / rank);
      adjusted[test] = after;
      rank--;
    }
    return of(adjusted, StatisticalMethod.BENJAMINI_HOCHBERG);
  }

  private static AdjustedPValues of(double[] adjusted, StatisticalMethod method) {
    var values = IntStream.range(0, adjusted.length).mapToObj(i -> adjusted[i]).toList();
    return new AdjustedPValues(adjusted.length, values, method);
  }

  private static List<Integer> fromSmallest(List<Double> pValues) {
    if (pValues.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException("a p-value lies between 0 and 1");
    }
    return IntStream.range(0, pValues.size())
        .boxed()
        .sorted(Comparator.comparing(pValues::get))
        .toList();
  }
}
