package org.nktrials.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.survival.KaplanMeierTests.patients;
import static org.nktrials.statistics.survival.SurvivalReferenceTests.found;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.validation.Requirement;

@Requirement("STAT-02")
class LogRankPermutationTests {

  private static final List<Observation> FIRST = patients("1 3 3+ 6 8+");
  private static final List<Observation> SECOND = patients("2 3 9 12+ 14 20+");

  /** Deals the patients in every way and asks the log-rank test itself each time. */
  @Test
  void countsTheWaysThatTheLogRankTestFindsAsExtreme() {
    List<Observation> all = new ArrayList<>(FIRST);
    all.addAll(SECOND);
    double observed = Math.abs(difference(FIRST, SECOND));
    int ways = 0;
    int extreme = 0;
    for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
      if (Integer.bitCount(chosen) == FIRST.size()) {
        List<Observation> one = new ArrayList<>();
        List<Observation> other = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          ((chosen >> i & 1) == 1 ? one : other).add(all.get(i));
        }
        ways++;
        extreme += Math.abs(difference(one, other)) >= observed - 1e-9 ? 1 : 0;
      }
    }
    TestResult result = found(LogRankPermutation.test(FIRST, SECOND, 1));
    assertThat(ways).isEqualTo(462);
    assertThat(result.pValue()).isCloseTo((double) extreme / ways, within(1e-12));
    assertThat(result.estimate()).isCloseTo(difference(FIRST, SECOND), within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.LOG_RANK_PERMUTATION_EXACT);
    assertThat(result.interval().lower()).isNull();
  }

  @Test
  void manyWaysAreSampledTheSameAtEachTime() {
    List<Observation> many = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      many.addAll(SECOND);
    }
    TestResult result = found(LogRankPermutation.test(FIRST, many, 1));
    assertThat(result).isEqualTo(found(LogRankPermutation.test(FIRST, many, 1)));
    assertThat(found(LogRankPermutation.test(many, many, 1)).method())
        .isEqualTo(StatisticalMethod.LOG_RANK_PERMUTATION_SAMPLED);
    assertThat(found(LogRankPermutation.test(many, many, 1)).pValue()).isEqualTo(1);
  }

  @Test
  void saysWhyThereIsNothingToFind() {
    assertThat(why(LogRankPermutation.test(FIRST, List.of(), 1))).isEqualTo(WhyUndefined.ONE_GROUP);
    assertThat(why(LogRankPermutation.test(List.of(), FIRST, 1))).isEqualTo(WhyUndefined.ONE_GROUP);
    assertThat(why(LogRankPermutation.test(patients("1+"), patients("2+"), 1)))
        .isEqualTo(WhyUndefined.NO_EVENTS);
    List<Observation> alike = Collections.nCopies(3, new Observation(5, true));
    assertThat(why(LogRankPermutation.test(alike, alike, 1))).isEqualTo(WhyUndefined.NO_VARIATION);
  }

  private static WhyUndefined why(Outcome<TestResult> outcome) {
    return ((Outcome.Undefined<TestResult>) outcome).why();
  }

  /** Observed less expected events of the first group; 0 where it could have had none. */
  private static double difference(List<Observation> one, List<Observation> other) {
    Map<String, List<Observation>> groups = new LinkedHashMap<>();
    groups.put("one", one);
    groups.put("other", other);
    LogRankResult.Group group = found(LogRank.test(groups)).groups().getFirst();
    return group.observed() - group.expected();
  }
}
