package org.nktrials.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/** Against values of 17 digits that mpmath gives; absolute or relative error at most 1e-12. */
@Requirement("STAT-05")
class DistributionTests {

  private static final double TOLERANCE = 1e-12;

  @Test
  void agreesWithValuesOfMorePrecision() throws IOException {
    int rows = 0;
    try (InputStream table = getClass().getResourceAsStream("/statistics/distributions.csv")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split(",");
        double expected = Double.parseDouble(cells[cells.length - 1]);
        double allowed = TOLERANCE * Math.max(Math.abs(expected), 1e-300);
        allowed = cells[0].equals("normalQuantile") ? TOLERANCE : allowed * 20;
        assertThat(value(cells)).as(line).isCloseTo(expected, within(Math.max(allowed, 1e-310)));
        rows++;
      }
    }
    System.out.println("distributions.csv: " + rows + " rows");
    assertThat(rows).isGreaterThan(190);
  }

  private static double value(String[] cells) {
    double x = Double.parseDouble(cells[1]);
    return switch (cells[0]) {
      case "normalUpper" -> Normal.upperTail(x);
      case "normalQuantile" -> Normal.quantile(x);
      case "chiSquaredUpper" -> ChiSquared.upperTail(x, number(cells, 2));
      case "studentTwoSided" -> StudentT.twoSided(x, number(cells, 2));
      case "betaLower" -> BetaDistribution.lowerTail(x, number(cells, 2), number(cells, 3));
      default -> throw new IllegalArgumentException(cells[0]);
    };
  }

  private static double number(String[] cells, int index) {
    return Double.parseDouble(cells[index]);
  }

  @Test
  void tailsAddUpToOne() {
    for (double x : new double[] {0, 0.2, 1, 4, 9.5, 40}) {
      assertThat(ChiSquared.lowerTail(x, 3) + ChiSquared.upperTail(x, 3))
          .isCloseTo(1, within(1e-15));
    }
    assertThat(ChiSquared.upperTail(-1, 2)).isEqualTo(1);
    assertThat(ChiSquared.lowerTail(-1, 2)).isZero();
  }

  @Test
  void quantilesInvertTheDistribution() {
    for (double p : new double[] {1e-8, 0.01, 0.3, 0.5, 0.8, 0.999}) {
      double beta = BetaDistribution.quantile(p, 2.5, 4);
      assertThat(BetaDistribution.lowerTail(beta, 2.5, 4)).isCloseTo(p, within(1e-14));
      double t = StudentT.twoSidedQuantile(p, 7);
      assertThat(StudentT.twoSided(t, 7)).isCloseTo(p, within(1e-12));
    }
    assertThat(StudentT.twoSidedQuantile(0.05, 10)).isCloseTo(2.2281388519862747, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
  void hasNoQuantileOfWhatIsNoProbability(double p) {
    assertThatThrownBy(() -> Normal.quantile(p)).isInstanceOf(IllegalArgumentException.class);
  }
}
