package org.nktrials.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.validation.Requirement;

@Requirement("STAT-03")
class SpearmanPermutationTests {

  @Test
  void withoutTiesItIsTheExactTest() {
    List<Double> x = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
    List<Double> y = List.of(2.0, 1.0, 4.0, 3.0, 5.0);
    TestResult ours = found(SpearmanPermutation.test(x, y, 1));
    TestResult exact = found(Spearman.test(x, y));
    assertThat(ours.estimate()).isCloseTo(exact.estimate(), within(1e-12));
    assertThat(ours.pValue()).isCloseTo(exact.pValue(), within(1e-12));
    assertThat(ours.interval()).isEqualTo(exact.interval());
    assertThat(ours.method()).isEqualTo(StatisticalMethod.SPEARMAN_PERMUTATION_EXACT);
  }

  @Test
  void countsEveryOrderOfTiedPairs() {
    // Two doses of two patients: of 6 ways to deal the changes 2 are as extreme.
    TestResult result =
        found(
            SpearmanPermutation.test(
                List.of(15.0, 15.0, 30.0, 30.0), List.of(-10.0, -20.0, -40.0, -50.0), 1));
    assertThat(result.pValue()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(result.estimate()).isNegative();
  }

  @Test
  void samplesOrdersOfMorePairsTheSameAtEachTime() {
    List<Double> x = IntStream.range(0, 17).mapToObj(i -> (double) (i / 5)).toList();
    List<Double> y = IntStream.range(0, 17).mapToObj(i -> (double) (-i + i % 4)).toList();
    TestResult result = found(SpearmanPermutation.test(x, y, 7));
    assertThat(result.method()).isEqualTo(StatisticalMethod.SPEARMAN_PERMUTATION_SAMPLED);
    assertThat(result.pValue()).isCloseTo(1 / 20_001.0, within(1e-12));
    assertThat(SpearmanPermutation.test(x, y, 7)).isEqualTo(SpearmanPermutation.test(x, y, 7));
  }

  @Test
  void threePairsHaveNoInterval() {
    TestResult result =
        found(SpearmanPermutation.test(List.of(1.0, 2.0, 3.0), List.of(1.0, 3.0, 2.0), 1));
    assertThat(result.pValue()).isEqualTo(1);
    assertThat(result.interval())
        .isEqualTo(found(Spearman.test(List.of(1.0, 2.0, 3.0), List.of(1.0, 3.0, 2.0))).interval());
  }

  @Test
  void twoPairsTellNothing() {
    assertThat(SpearmanPermutation.test(List.of(1.0, 2.0), List.of(1.0, 2.0), 1))
        .isInstanceOf(Outcome.Undefined.class);
  }

  private static TestResult found(Outcome<TestResult> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<TestResult>) outcome).result();
  }
}
