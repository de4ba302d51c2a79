package org.nktrials.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.WhyUndefined;

/**
 * Compares survival of two or more groups; the family of Harrington and Fleming, of which the
 * log-rank test weighs all events alike and Peto and Peto's by the survival just before them. Gives
 * the values of R's survdiff.
 */
public final class LogRank {

  private LogRank() {}

  /** The log-rank test of groups by name. */
  public static Outcome<LogRankResult> test(Map<String, List<Observation>> groups) {
    return test(groups, StatisticalMethod.LOG_RANK);
  }

  /** Peto and Peto's test, which weighs early events more. */
  public static Outcome<LogRankResult> petoPeto(Map<String, List<Observation>> groups) {
    return test(groups, StatisticalMethod.PETO_PETO);
  }

  private static Outcome<LogRankResult> test(
      Map<String, List<Observation>> groups, StatisticalMethod method) {
    var sums = new LogRankSums(groups.size(), method == StatisticalMethod.PETO_PETO);
    var filled = groups.values().stream().filter(group -> !group.isEmpty()).count();
    if (filled < 2) {
      return Outcome.undefined(WhyUndefined.ONE_GROUP);
    }
    sums.addAll(List.copyOf(groups.values()));
    return sums.test()
        .<Outcome<LogRankResult>>map(
            test -> new Outcome.Found<>(new LogRankResult(named(groups, sums), test, method)))
        .orElseGet(() -> Outcome.undefined(WhyUndefined.NO_EVENTS));
  }

  private static List<LogRankResult.Group> named(
      Map<String, List<Observation>> groups, LogRankSums sums) {
    List<LogRankResult.Group> named = new ArrayList<>();
    for (var group : groups.entrySet()) {
      int index = named.size();
      named.add(
          new LogRankResult.Group(
              group.getKey(), group.getValue().size(), sums.observed(index), sums.expected(index)));
    }
    return List.copyOf(named);
  }
}
