package org.nktrials.rules.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("UNIT-13")
class BayesianStoppingTests {

  private static StoppingRule rule(String p0, String threshold, String a, String b, int from) {
    return new StoppingRule(
        "S1",
        StoppingEvent.DLT,
        new BigDecimal(p0),
        new BigDecimal(threshold),
        new BigDecimal(a),
        new BigDecimal(b),
        from);
  }

  /** I_x(a, b) for whole parameters is the binomial tail P(X ≥ a), X ~ B(a + b − 1, x). */
  private static double binomialTail(int a, int b, double x) {
    int n = a + b - 1;
    double sum = 0;
    BigInteger choose = BigInteger.ONE;
    for (int k = 0; k <= n; k++) {
      if (k > 0) {
        choose = choose.multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
      }
      if (k >= a) {
        sum += choose.doubleValue() * Math.pow(x, k) * Math.pow(1 - x, n - k);
      }
    }
    return sum;
  }

  @Test
  void incompleteBetaEqualsTheBinomialSumForWholeParameters() {
    int compared = 0;
    for (int a = 1; a <= 25; a += 3) {
      for (int b = 1; b <= 25; b += 4) {
        for (double x : new double[] {0.01, 0.1, 0.25, 0.5, 0.8, 0.99}) {
          assertThat(RegularisedIncompleteBeta.of(a, b, x))
              .as("I_%s(%s, %s)", x, a, b)
              .isCloseTo(binomialTail(a, b, x), within(1e-12));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(9 * 7 * 6);
  }

  /** beta(1/2, 1/2) is the arcsine law; beta(1, b) and beta(a, 1) have closed forms. */
  @Test
  void incompleteBetaEqualsClosedFormsForOtherParameters() {
    assertThat(RegularisedIncompleteBeta.of(0.5, 0.5, 0.3))
        .isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(0.3)), within(1e-13));
    assertThat(RegularisedIncompleteBeta.of(1, 2.7, 0.2))
        .isCloseTo(1 - Math.pow(0.8, 2.7), within(1e-13));
    assertThat(RegularisedIncompleteBeta.of(0.3, 1, 0.2))
        .isCloseTo(Math.pow(0.2, 0.3), within(1e-13));
    assertThat(RegularisedIncompleteBeta.of(2, 3, 0)).isZero();
    assertThat(RegularisedIncompleteBeta.of(2, 3, 1)).isOne();
  }

  /** beta(1, 1) prior, 2 of 3: P(p > 0.25) = 1 − I_0.25(3, 2) = 1 − (4·0.25³·0.75 + 0.25⁴). */
  @Test
  void posteriorProbabilityByHand() {
    StoppingRule uniform = rule("0.25", "0.9", "1", "1", 1);
    assertThat(BayesianStopping.probability(uniform, 2, 3))
        .isCloseTo(1 - (4 * 0.015625 * 0.75 + 0.00390625), within(1e-13));
    assertThat(BayesianStopping.probability(uniform, 0, 0)).isCloseTo(0.75, within(1e-13));
  }

  /** With a uniform prior P(p > p0) after x of n is P(B(n + 1, p0) ≤ x). */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "6, 3", "10, 5"})
  void boundaryByBinomialSums(int treated, int stopAt) {
    StoppingRule uniform = rule("0.25", "0.9", "1", "1", 1);
    assertThat(BayesianStopping.boundary(uniform, treated)).isEqualTo(stopAt);
    assertThat(1 - binomialTail(stopAt + 1, treated - stopAt + 1, 0.25)).isGreaterThan(0.9);
    assertThat(1 - binomialTail(stopAt, treated - stopAt + 2, 0.25)).isLessThanOrEqualTo(0.9);
  }

  @Test
  void stopsAtTheBoundaryAndTellsTheDistance() {
    StoppingRule uniform = rule("0.25", "0.9", "1", "1", 1);
    StoppingDecision near = BayesianStopping.decide(uniform, new StoppingTally(2, 6, 0));
    assertThat(near.stops()).isFalse();
    assertThat(near.stopAt()).isEqualTo(3);
    assertThat(near.distance()).isOne();
    StoppingDecision met = BayesianStopping.decide(uniform, new StoppingTally(3, 6, 0));
    assertThat(met.stops()).isTrue();
    assertThat(met.distance()).isZero();
    assertThat(met.reasons())
        .extracting(Reason::sentence)
        .containsExactly(
            "3 of 6 treated with dose-limiting toxicity: P(rate > 0.25) = "
                + "0.929; enrolment stops above 0.9.");
  }

  @Test
  void looksOnlyFromTheProtocolsNumberOn() {
    StoppingRule late = rule("0.25", "0.9", "1", "1", 3);
    StoppingDecision early = BayesianStopping.decide(late, new StoppingTally(2, 2, 0));
    assertThat(early.stops()).isFalse();
    assertThat(early.stopAt()).isNull();
    assertThat(early.distance()).isNull();
    assertThat(early.reasons()).extracting(Reason::code).containsExactly("POSTERIOR", "TOO_FEW");
  }

  @Test
  void saysWhetherOpenOutcomesMatter() {
    StoppingRule uniform = rule("0.25", "0.9", "1", "1", 1);
    assertThat(BayesianStopping.decide(uniform, new StoppingTally(2, 6, 3)).reasons())
        .extracting(Reason::code)
        .containsExactly("POSTERIOR", "OPEN_OUTCOMES_MATTER");
    assertThat(BayesianStopping.decide(uniform, new StoppingTally(1, 6, 3)).reasons())
        .extracting(Reason::code)
        .containsExactly("POSTERIOR", "OPEN_OUTCOMES");
    assertThat(BayesianStopping.decide(uniform, new StoppingTally(0, 1, 1)).reasons())
        .extracting(Reason::code)
        .containsExactly("POSTERIOR", "OPEN_OUTCOMES");
  }

  @Test
  void oneMoreEventNeverLeavesTheStop() {
    StoppingRule prior = rule("0.15", "0.9", "0.3", "1.7", 2);
    for (int treated = 0; treated <= 30; treated++) {
      double before = -1;
      for (int events = 0; events <= treated; events++) {
        double now = BayesianStopping.probability(prior, events, treated);
        assertThat(now).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
        before = now;
      }
    }
  }

  @Test
  void tableHasALineForEachNumberOfPatients() {
    var table = BayesianStopping.table(rule("0.1", "0.9", "0.2", "1.8", 1), 20);
    assertThat(table).hasSize(20);
    assertThat(table.getFirst().treated()).isOne();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianStopping.table(rule("0.1", "0.9", "1", "1", 1), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianStopping.table(rule("0.1", "0.9", "1", "1", 1), 501));
    assertThat(BayesianStopping.boundary(rule("0.99", "0.999", "1", "1", 1), 1)).isNull();
  }

  @Test
  void refusesImpossibleSettingsAndTallies() {
    assertThatIllegalArgumentException().isThrownBy(() -> rule("0", "0.9", "1", "1", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rule("0.1", "1", "1", "1", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rule("0.1", "0.9", "0", "1", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rule("0.1", "0.9", "1", "1000", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> rule("0.1", "0.9", "1", "1", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoppingTally(-1, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoppingTally(0, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoppingTally(1, 1, 1));
  }
}
