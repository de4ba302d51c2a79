package org.nktrials.statistics.survival;

import java.util.List;
import org.nktrials.statistics.StatisticalMethod;

/** A log-rank test with the events of each group beside those expected if all were alike. */
public record LogRankResult(List<Group> groups, ChiSquaredTest test, StatisticalMethod method) {

  /**
   * One group.
   *
   * @param observed events, weighed as the method weighs them
   * @param expected events if all groups were alike, weighed likewise
   */
  public record Group(String name, int subjects, double observed, double expected) {}
}
