package org.nktrials.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nktrials.statistics.comparison.ComparisonReference.found;
import static org.nktrials.statistics.comparison.ComparisonReference.list;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.nktrials.statistics.StatisticalMethod;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.WhyUndefined;
import org.nktrials.validation.Requirement;

/** Expected values from scipy 1.17. */
@Requirement("STAT-03")
class CorrelationTests {

  private static final List<Double> X = list(12, 2, 1, 12, 2, 5, 7, 7);
  private static final List<Double> Y = list(1, 4, 7, 1, 0, 3, 3, 9);

  @Test
  void correlatesRanksWithTies() {
    TestResult result = found(Spearman.test(X, Y));
    assertThat(result.estimate()).isCloseTo(-0.3251594934426037, within(1e-12));
    assertThat(result.pValue()).isCloseTo(0.43193625616061637, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.SPEARMAN_T);
    assertThat(result.interval().lower()).isBetween(-1.0, -0.33);
    assertThat(result.interval().upper()).isBetween(-0.32, 1.0);
    assertThat(found(Spearman.test(list(1, 2, 3, 4), list(2, 2, 5, 7))).method())
        .isEqualTo(StatisticalMethod.SPEARMAN_T);
  }

  @Test
  void correlatesOrdersWithTies() {
    TestResult result = found(Kendall.test(X, Y));
    assertThat(result.estimate()).isCloseTo(-0.31378581622109447, within(1e-12));
    assertThat(result.pValue()).isCloseTo(0.3038960064825347, within(1e-12));
    assertThat(result.method()).isEqualTo(StatisticalMethod.KENDALL_NORMAL);
    assertThat(found(Kendall.test(list(1, 2, 3), list(1, 1, 2))).method())
        .isEqualTo(StatisticalMethod.KENDALL_NORMAL);
    List<Double> many = DoubleStream.iterate(1, v -> v + 1).limit(50).boxed().toList();
    assertThat(found(Kendall.test(many, many)).method())
        .isEqualTo(StatisticalMethod.KENDALL_NORMAL);
  }

  @Test
  void perfectAgreementHasNoInterval() {
    List<Double> ascending = list(1, 2, 3, 4, 5);
    for (TestResult result :
        List.of(
            found(Pearson.test(ascending, ascending)),
            found(Spearman.test(ascending, ascending)),
            found(Kendall.test(ascending, ascending)))) {
      assertThat(result.estimate()).isEqualTo(1);
      assertThat(result.interval().lower()).isNull();
    }
    assertThat(found(Pearson.test(ascending, ascending)).pValue()).isZero();
    assertThat(found(Spearman.test(ascending, ascending)).pValue())
        .isCloseTo(2.0 / 120, within(1e-12));
    List<Double> descending = ascending.reversed();
    assertThat(found(Spearman.test(ascending, descending)).pValue())
        .isCloseTo(2.0 / 120, within(1e-12));
  }

  @Test
  void threePairsHaveNoInterval() {
    List<Double> x = list(1, 2, 3);
    List<Double> y = list(1, 3, 2);
    assertThat(found(Pearson.test(x, y)).interval().upper()).isNull();
    assertThat(found(Spearman.test(x, y)).interval().upper()).isNull();
    assertThat(found(Kendall.test(x, y)).interval().upper()).isNull();
    assertThat(found(Spearman.test(x, y)).pValue()).isEqualTo(1);
  }

  @Test
  void theSeriesIsCloseToStudentsTAboveNinePairs() {
    List<Double> x = DoubleStream.iterate(1, v -> v + 1).limit(12).boxed().toList();
    List<Double> y = list(3, 1, 2, 6, 4, 5, 12, 7, 9, 8, 11, 10);
    TestResult up = found(Spearman.test(x, y));
    TestResult down = found(Spearman.test(x, y.reversed()));
    assertThat(up.method()).isEqualTo(StatisticalMethod.SPEARMAN_EDGEWORTH);
    assertThat(up.pValue()).isCloseTo(down.pValue(), within(1e-12));
    assertThat(up.pValue()).isCloseTo(found(Spearman.test(x, y, true)).pValue(), within(1e-3));
  }

  @Test
  void saysWhyThereIsNoCorrelation() {
    List<Double> two = list(1, 2);
    List<Double> three = list(1, 2, 3);
    List<Double> same = list(4, 4, 4);
    GroupComparisonTests.undefined(Pearson.test(two, two), WhyUndefined.TOO_FEW);
    GroupComparisonTests.undefined(Spearman.test(same, three), WhyUndefined.NO_VARIATION);
    GroupComparisonTests.undefined(Kendall.test(three, same), WhyUndefined.NO_VARIATION);
    assertThatThrownBy(() -> Pearson.test(two, three)).isInstanceOf(IllegalArgumentException.class);
  }
}
