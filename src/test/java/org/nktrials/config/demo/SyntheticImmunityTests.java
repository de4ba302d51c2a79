package org.nktrials.config.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.statistics.comparison.Spearman;

/** The directions that were published appear in the synthetic values of the demo's 17 patients. */
class SyntheticImmunityTests {

  @ParameterizedTest
  @ValueSource(strings = {"B_CD19_ABS", "CD4_ABS", "CD8_ABS"})
  void lymphocytesFallWithTheDose(String parameter) {
    assertThat(rho((script, one) -> (double) one.given(), (script, one) -> change(one, parameter)))
        .isLessThan(-0.6);
  }

  @Test
  void activationAfterTheCourseGoesWithLaterProgressionAndDeath() {
    assertThat(
            rho(
                (number, one) -> one.at("C1D15").get("NK_HLADR_PCT").doubleValue(),
                (number, one) -> (double) one.course().progressionDay()))
        .isGreaterThan(0.6);
    assertThat(
            rho(
                (number, one) -> one.at("C1D15").get("NK_HLADR_PCT").doubleValue(),
                (number, one) -> (double) one.course().deathDay()))
        .isGreaterThan(0.5);
  }

  @Test
  void theRiseOfTheRatioGoesWithLaterDeath() {
    assertThat(
            rho(
                (number, one) -> ratio(one, "C1D15") / ratio(one, "C1D1"),
                (number, one) -> (double) one.course().deathDay()))
        .isGreaterThan(0.5);
  }

  @Test
  void regulatoryCellsRiseLessThanTwofoldAndSharesStayShares() {
    for (int number = 0; number < 18; number++) {
      SyntheticImmunity one = new SyntheticImmunity(SyntheticCourse.of(number), 30);
      Map<String, BigDecimal> after = one.at("C1D15");
      assertThat(
              after.get("TREG_PCT_CD4").doubleValue()
                  / one.at("C1D10").get("TREG_PCT_CD4").doubleValue())
          .isBetween(1.0, 2.0);
      after.forEach(
          (code, value) -> {
            assertThat(value).as(code).isPositive();
            if (code.contains("_PCT")) {
              assertThat(value).as(code).isLessThan(BigDecimal.valueOf(100));
            }
          });
    }
  }

  @Test
  void valuesAreTheSameAtEveryStart() {
    assertThat(new SyntheticImmunity(SyntheticCourse.of(3), 30).at("C1D15"))
        .isEqualTo(new SyntheticImmunity(SyntheticCourse.of(3), 30).at("C1D15"));
  }

  private static double ratio(SyntheticImmunity one, String visit) {
    return one.at(visit).get("CD4_ABS").doubleValue() / one.at(visit).get("CD8_ABS").doubleValue();
  }

  private static double change(SyntheticImmunity one, String parameter) {
    return one.at("C1D15").get(parameter).doubleValue()
            / one.at("C1D10").get(parameter).doubleValue()
        - 1;
  }

  /** Over the treated patients of both states of the trial. */
  private static double rho(
      BiFunction<Integer, SyntheticImmunity, Double> one,
      BiFunction<Integer, SyntheticImmunity, Double> other) {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (List<DemoPatient> scripts : List.of(DemoScripts.completed(), DemoScripts.running())) {
      for (int number = 0; number < scripts.size(); number++) {
        DemoPatient script = scripts.get(number);
        if (script.firstIl2() < 0) {
          SyntheticImmunity immunity =
              new SyntheticImmunity(
                  SyntheticCourse.of(number), 3 * script.level() * script.il2Doses());
          first.add(one.apply(number, immunity));
          second.add(other.apply(number, immunity));
        }
      }
    }
    assertThat(first).hasSize(17);
    return ((Outcome.Found<TestResult>) Spearman.test(first, second)).result().estimate();
  }
}
