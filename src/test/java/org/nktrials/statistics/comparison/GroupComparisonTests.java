package org.nktrials.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.comparison.ComparisonReference.found;
import static org.nktrials.statistics.comparison.ComparisonReference.list;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.validation.Requirement;

/** Expected values from the help pages of R's wilcox.test, from scipy 1.17, and counted. */
@Requirement("STAT-03")
class GroupComparisonTests {

  private static final List<Double> AT_TERM =
      list(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46);
  private static final List<Double> EARLY = list(1.15, 0.88, 0.90, 0.74, 1.21);
  private static final List<Double> TIED = list(1.1, 2.2, 2.2, 3.5, 4.0, 7.1);
  private static final List<Double> OTHERS = list(2.2, 5.0, 6.3, 6.3, 8.8);

  @Test
  void comparesUntiedGroupsExactly() {
    TestResult result = found(MannWhitney.test(AT_TERM, EARLY));
    assertThat(result.statistic()).isEqualTo(35);
    assertThat(result.pValue()).isCloseTo(0.2544122544122544, within(1e-12));
    assertThat(result.estimate()).isCloseTo(0.305, within(1e-12));
    assertThat(result.interval().lower()).isCloseTo(-0.15, within(1e-12));
    assertThat(result.interval().upper()).isCloseTo(0.76, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.MANN_WHITNEY_EXACT);
  }

  @Test
  void comparesTiedGroupsByTheNormalDistributionAndSaysSo() {
    TestResult result = found(MannWhitney.test(TIED, OTHERS));
    assertThat(result.statistic()).isEqualTo(7);
    assertThat(result.pValue()).isCloseTo(0.16601056437093298, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.MANN_WHITNEY_NORMAL);
    assertThat(result.method().words()).contains("ties and continuity");
    assertThat(result.interval().lower()).isLessThan(result.interval().upper());
  }

  @Test
  void comparesLargeGroupsByTheNormalDistribution() {
    List<Double> many = DoubleStream.iterate(1, v -> v + 1).limit(50).boxed().toList();
    TestResult result = found(MannWhitney.test(many, EARLY));
    assertThat(result.method()).isEqualTo(StatisticalMethod.MANN_WHITNEY_NORMAL);
    assertThat(found(MannWhitney.test(EARLY, many)).pValue()).isEqualTo(result.pValue());
  }

  @Test
  void givesNoIntervalWhereNoneReachesTheLevel() {
    TestResult result = found(MannWhitney.test(list(1, 2), list(3, 4)));
    assertThat(result.pValue()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(result.interval().lower()).isNull();
    assertThat(result.interval().upper()).isNull();
  }

  @Test
  void comparesPairsExactly() {
    TestResult result =
        found(SignedRank.test(list(0.952, -0.147, 1.022, 0.43, 0.62, 0.59, 0.49, -0.08, 0.01)));
    assertThat(result.statistic()).isEqualTo(40);
    assertThat(result.pValue()).isCloseTo(0.0390625, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.SIGNED_RANK_EXACT);
  }

  @Test
  void comparesPairsWithTiesAndZerosByTheNormalDistribution() {
    List<Double> differences = list(1, 2, 2, -1, 3, 0, -2, 4, 4, 5);
    TestResult result = found(SignedRank.test(differences));
    assertThat(result.pValue()).isCloseTo(0.04940018799120368, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.SIGNED_RANK_NORMAL);
    List<Double> tied = list(1, 1, -2, 3);
    assertThat(found(SignedRank.test(tied)).method())
        .isEqualTo(StatisticalMethod.SIGNED_RANK_NORMAL);
    List<Double> many = DoubleStream.iterate(1, v -> v + 1).limit(50).boxed().toList();
    assertThat(found(SignedRank.test(many)).method())
        .isEqualTo(StatisticalMethod.SIGNED_RANK_NORMAL);
  }

  @Test
  void judgesSmallGroupsByAllPermutations() {
    TestResult result = found(Permutation.test(TIED, OTHERS, 1));
    assertThat(result.pValue()).isCloseTo(50.0 / 462, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.PERMUTATION_EXACT);
    assertThat(result.interval().lower()).isCloseTo(-5.535993407356495, within(1e-9));
  }

  @Test
  void samplesPermutationsOfLargerGroupsAlikeForOneSeed() {
    List<Double> first = DoubleStream.iterate(1, v -> v + 1.1).limit(20).boxed().toList();
    List<Double> second = DoubleStream.iterate(4, v -> v + 1.3).limit(20).boxed().toList();
    TestResult result = found(Permutation.test(first, second, 7));
    assertThat(result.method()).isEqualTo(StatisticalMethod.PERMUTATION_SAMPLED);
    assertThat(result.pValue()).isEqualTo(found(Permutation.test(first, second, 7)).pValue());
    assertThat(result.pValue()).isCloseTo(found(Welch.test(first, second)).pValue(), within(0.02));
  }

  @Test
  void comparesMeans() {
    TestResult result = found(Welch.test(TIED, OTHERS));
    assertThat(result.statistic()).isCloseTo(-1.7221454318162792, within(1e-12));
    assertThat(result.degreesOfFreedom()).isCloseTo(8.110456950074541, within(1e-12));
    assertThat(result.pValue()).isCloseTo(0.12282980976443054, within(1e-12));
    assertThat(result.interval().upper()).isCloseTo(0.795993407356494, within(1e-9));
  }

  @Test
  void saysWhyThereIsNothingToCompare() {
    List<Double> none = List.of();
    List<Double> same = list(2, 2);
    undefined(MannWhitney.test(none, EARLY), WhyUndefined.TOO_FEW);
    undefined(MannWhitney.test(EARLY, none), WhyUndefined.TOO_FEW);
    undefined(MannWhitney.test(same, same), WhyUndefined.NO_VARIATION);
    undefined(SignedRank.test(none), WhyUndefined.TOO_FEW);
    undefined(SignedRank.test(list(0, 0)), WhyUndefined.NO_VARIATION);
    undefined(Permutation.test(none, EARLY, 1), WhyUndefined.TOO_FEW);
    undefined(Permutation.test(EARLY, none, 1), WhyUndefined.TOO_FEW);
    undefined(Permutation.test(same, same, 1), WhyUndefined.NO_VARIATION);
    undefined(Welch.test(list(1), EARLY), WhyUndefined.TOO_FEW);
    undefined(Welch.test(EARLY, list(1)), WhyUndefined.TOO_FEW);
    undefined(Welch.test(same, list(3, 3)), WhyUndefined.NO_VARIATION);
    assertThat(found(Permutation.test(list(1), list(2, 3), 1)).interval().lower()).isNull();
    assertThat(Outcome.undefined(WhyUndefined.TOO_FEW))
        .isEqualTo(
            new Outcome.Undefined<>(WhyUndefined.TOO_FEW, "There are too few observations."));
  }

  static void undefined(Outcome<TestResult> outcome, WhyUndefined why) {
    assertThat(outcome).isInstanceOf(Outcome.Undefined.class);
    assertThat(((Outcome.Undefined<TestResult>) outcome).why()).isEqualTo(why);
  }

  @Test
  void takesFiniteNumbersOnly() {
    List<Double> broken = Collections.singletonList(Double.NaN);
    assertThatThrownBy(() -> MannWhitney.test(broken, EARLY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyMethodHasASource() {
    for (StatisticalMethod method : StatisticalMethod.values()) {
      assertThat(method.words()).isNotBlank();
      assertThat(method.source().citation()).isNotBlank();
    }
  }
}
