package org.nktrials.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.survival.KaplanMeierTests.patients;
import static org.nktrials.statistics.survival.SurvivalReferenceTests.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.validation.Requirement;

@Requirement("STAT-02")
class LogRankTests {

  private static final Map<String, List<Observation>> THREE =
      new LinkedHashMap<>(
          Map.of(
              "a", patients("1 3 3+ 6 8+ 11"),
              "b", patients("2 3 5+ 9 12+ 14 20+"),
              "c", patients("4 6 6 15+ 21 22+")));

  /** The log-rank test is the score test of exact Cox regression on the groups. */
  @Test
  void severalGroupsAgreeWithTheScoreTestOfTheirIndicators() {
    List<Observation> all = new ArrayList<>();
    List<Double> inB = new ArrayList<>();
    List<Double> inC = new ArrayList<>();
    THREE.forEach(
        (name, group) -> {
          for (Observation patient : group) {
            all.add(patient);
            inB.add(name.equals("b") ? 1.0 : 0);
            inC.add(name.equals("c") ? 1.0 : 0);
          }
        });
    LogRankResult logRank = found(LogRank.test(THREE));
    CoxFit cox =
        found(Cox.fit(all, List.of(new Covariate("b", inB), new Covariate("c", inC)), Ties.EXACT));
    assertThat(logRank.test().degreesOfFreedom()).isEqualTo(2);
    assertThat(logRank.test().chiSquare()).isCloseTo(cox.score().chiSquare(), within(1e-10));
    assertThat(logRank.method()).isEqualTo(StatisticalMethod.LOG_RANK);
    double observed = logRank.groups().stream().mapToDouble(LogRankResult.Group::observed).sum();
    double expected = logRank.groups().stream().mapToDouble(LogRankResult.Group::expected).sum();
    assertThat(observed).isCloseTo(expected, within(1e-12)).isEqualTo(cox.events());
  }

  @Test
  void aGroupThatCouldHaveNoEventIsNoDegreeOfFreedom() {
    Map<String, List<Observation>> groups = new LinkedHashMap<>(THREE);
    groups.put("gone early", patients("0.5+ 0.7+"));
    groups.put("empty", List.of());
    LogRankResult result = found(LogRank.test(groups));
    assertThat(result.test()).isEqualTo(found(LogRank.test(THREE)).test());
    assertThat(result.groups()).hasSize(5);
  }

  @Test
  void saysWhyThereIsNothingToTest() {
    why(Map.of(), WhyUndefined.ONE_GROUP);
    why(Map.of("a", patients("1 2"), "b", List.of()), WhyUndefined.ONE_GROUP);
    why(Map.of("a", patients("1+ 2+"), "b", patients("3+")), WhyUndefined.NO_EVENTS);
    why(Map.of("a", patients("1+ 2+"), "b", patients("3")), WhyUndefined.NO_EVENTS);
  }

  private static void why(Map<String, List<Observation>> groups, WhyUndefined why) {
    assertThat(LogRank.test(groups)).isEqualTo(Outcome.undefined(why));
    assertThat(LogRank.petoPeto(groups)).isEqualTo(Outcome.undefined(why));
  }
}
