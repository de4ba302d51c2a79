package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.statistics.comparison.Permutation;

/**
 * The log-rank test of two groups judged by the ways of dealing the patients to groups of these
 * sizes, for groups too small for chi-squared. Each patient has a score, the event less the hazard
 * accumulated until then among all; the scores of a group sum up to its observed less its expected
 * events, whoever belongs to it. With more than 200,000 ways a sample of 20,000 is judged.
 */
public final class LogRankPermutation {

  private LogRankPermutation() {}

  /**
   * Tests observed less expected events of the first group.
   *
   * @param seed fixes the sample of ways where one is needed
   */
  public static Outcome<TestResult> test(
      List<Observation> first, List<Observation> second, long seed) {
    if (first.isEmpty() || second.isEmpty()) {
      return Outcome.undefined(WhyUndefined.ONE_GROUP);
    }
    List<Observation> all = new ArrayList<>(first);
    all.addAll(second);
    if (all.stream().noneMatch(Observation::event)) {
      return Outcome.undefined(WhyUndefined.NO_EVENTS);
    }
    List<Double> scores = scores(all);
    List<Double> ofFirst = scores.subList(0, first.size());
    double difference = ofFirst.stream().mapToDouble(score -> score).sum();
    return switch (Permutation.test(ofFirst, scores.subList(first.size(), scores.size()), seed)) {
      case Outcome.Undefined<TestResult> none -> none;
      case Outcome.Found<TestResult>(TestResult found) ->
          new Outcome.Found<>(
              new TestResult(
                  difference,
                  null,
                  difference,
                  Interval.unknown(Interval.USUAL_LEVEL),
                  found.pValue(),
                  found.method() == StatisticalMethod.PERMUTATION_EXACT
                      ? StatisticalMethod.LOG_RANK_PERMUTATION_EXACT
                      : StatisticalMethod.LOG_RANK_PERMUTATION_SAMPLED));
    };
  }

  private static List<Double> scores(List<Observation> all) {
    Map<Double, Double> hazardUntil = new HashMap<>();
    double hazard = 0;
    for (RiskTable.Row row : RiskTable.of(all).rows()) {
      hazard += (double) row.events() / row.atRisk();
      hazardUntil.put(row.time(), hazard);
    }
    return all.stream()
        .map(one -> (one.event() ? 1 : 0) - hazardUntil.getOrDefault(one.time(), 0.0))
        .toList();
  }
}
