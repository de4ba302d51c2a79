package org.nktrials.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.comparison.ComparisonReference.list;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.Interval;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.comparison.MedianSplit.TieRule;
import org.nktrials.validation.Requirement;

@Requirement("STAT-04")
class SharesTests {

  private static final Offset<Double> CLOSE = within(1e-12);

  /** R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") and "BH", and one with ties. */
  @Test
  void adjustsForTheNumberOfTests() {
    List<Double> p = list(0.03, 0.01, 0.05, 0.02, 0.04);
    AdjustedPValues holm = AdjustedPValues.holm(p);
    near(holm.values(), 0.09, 0.05, 0.09, 0.08, 0.09);
    assertThat(holm.tests()).isEqualTo(5);
    assertThat(holm.method()).isEqualTo(StatisticalMethod.HOLM);
    AdjustedPValues falseDiscovery = AdjustedPValues.benjaminiHochberg(p);
    near(falseDiscovery.values(), 0.05, 0.05, 0.05, 0.05, 0.05);
    near(AdjustedPValues.holm(list(0.9, 0.8)).values(), 1, 1);
    near(AdjustedPValues.benjaminiHochberg(list(0.9, 0.001)).values(), 0.9, 0.002);
    assertThat(AdjustedPValues.holm(List.of()).values()).isEmpty();
  }

  private static void near(List<Double> actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).isCloseTo(expected[i], CLOSE);
    }
  }

  @Test
  void adjustsProbabilitiesOnly() {
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> AdjustedPValues.holm(list(p)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keepsTheRuleForValuesAtTheMedian() {
    List<Double> values = list(1, 2, 2, 3);
    MedianSplit greater = MedianSplit.of(values, TieRule.GREATER);
    MedianSplit atLeast = MedianSplit.of(values, TieRule.AT_LEAST);
    assertThat(greater.median()).isEqualTo(2);
    assertThat(greater.above()).containsExactly(false, false, false, true);
    assertThat(atLeast.above()).containsExactly(false, true, true, true);
    assertThat(greater.rule().sign()).isEqualTo(">");
    assertThat(atLeast.rule().sign()).isEqualTo("≥");
    assertThat(atLeast.countAbove()).isEqualTo(3);
    assertThat(greater.oneSided()).isFalse();
    assertThat(MedianSplit.of(list(5, 5), TieRule.GREATER).oneSided()).isTrue();
    assertThat(MedianSplit.of(list(5, 5), TieRule.AT_LEAST).oneSided()).isTrue();
    assertThat(MedianSplit.of(list(1, 2), TieRule.GREATER).median()).isEqualTo(1.5);
    assertThatThrownBy(() -> MedianSplit.of(List.of(), TieRule.GREATER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesSharesWithTheirInterval() {
    Proportion none = Proportion.of(0, 3, 0.9);
    assertThat(none.interval().lower()).isZero();
    assertThat(none.interval().upper()).isCloseTo(1 - Math.cbrt(0.05), CLOSE);
    assertThat(none.method()).isEqualTo(StatisticalMethod.CLOPPER_PEARSON);
    assertThat(Proportion.of(1, 4).share()).isEqualTo(0.25);
    for (int[] counts : new int[][] {{-1, 3}, {4, 3}, {0, 0}}) {
      assertThatThrownBy(() -> Proportion.of(counts[0], counts[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLevelLiesBetweenNothingAndCertainty() {
    for (double level : new double[] {0, 1, Double.NaN}) {
      assertThatThrownBy(() -> Interval.unknown(level))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
