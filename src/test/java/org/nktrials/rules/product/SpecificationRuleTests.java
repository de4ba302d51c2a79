package org.nktrials.rules.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nktrials.rules.product.Products.CONTENT;
import static org.nktrials.rules.product.Products.checked;
import static org.nktrials.rules.product.Products.content;
import static org.nktrials.rules.product.Products.goodResults;
import static org.nktrials.rules.product.Products.limit;
import static org.nktrials.rules.product.Products.rule;
import static org.nktrials.rules.product.Products.with;
import static org.nktrials.rules.product.Products.without;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.validation.Requirement;

@Requirement("PRODUCT-02")
class SpecificationRuleTests {

  @Test
  void passesAProductWithinEveryLimit() {
    assertThat(rule().check(goodResults(), CONTENT))
        .hasSize(8)
        .allMatch(test -> test.verdict().passes())
        .allMatch(test -> test.reason().source().equals(Products.SOURCE));
  }

  @Test
  void pendingIsNoPass() {
    CheckedTest pending = checked(without(ProductTest.VIABILITY), CONTENT, ProductTest.VIABILITY);
    assertThat(pending.verdict()).isEqualTo(TestVerdict.PENDING);
    assertThat(pending.verdict().passes()).isFalse();
    assertThat(pending.mayFollow()).isFalse();
    assertThat(pending.reason().sentence())
        .isEqualTo("Viability: result pending, required ≥ 70 %: result pending.");
    assertThat(checked(Map.of(), CONTENT, ProductTest.STERILITY).mayFollow()).isTrue();
  }

  @ParameterizedTest(name = "purity {0} {1}: {2}")
  @CsvSource({
    "EXACT, 90, WITHIN",
    "EXACT, 89.99, BELOW",
    "EXACT, 100, WITHIN",
    "LESS, 90, BELOW",
    "LESS, 95, UNDETERMINED",
    "GREATER, 90, WITHIN",
    "GREATER, 80, UNDETERMINED"
  })
  void comparesWithALowestValue(ResultBound bound, String value, TestVerdict verdict) {
    assertThat(verdict(ProductTest.PURITY, bound, value, CONTENT)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "endotoxin {0} {1} EU/mL in 100 mL for 80 kg: {2}")
  @CsvSource({
    "EXACT, 4, WITHIN",
    "EXACT, 4.001, ABOVE",
    "LESS, 4, WITHIN",
    "LESS, 5, UNDETERMINED",
    "GREATER, 4, ABOVE",
    "GREATER, 3, UNDETERMINED"
  })
  void comparesWithAHighestValuePerKilogram(ResultBound bound, String value, TestVerdict verdict) {
    assertThat(verdict(ProductTest.ENDOTOXIN, bound, value, CONTENT)).isEqualTo(verdict);
  }

  @Test
  void computesEndotoxinFromVolumeAndWeight() {
    CheckedTest tested = checked(goodResults(), CONTENT, ProductTest.ENDOTOXIN);
    assertThat(tested.compared()).isEqualByComparingTo("0.0625");
    assertThat(tested.comparedWords()).isEqualTo("0.0625 EU/kg");
  }

  @Test
  void cellDosesComeFromCountsPurityAndWeight() {
    assertThat(checked(goodResults(), CONTENT, ProductTest.NK_CELL_DOSE))
        .satisfies(dose -> assertThat(dose.compared()).isEqualByComparingTo("11.875"))
        .satisfies(dose -> assertThat(dose.verdict()).isEqualTo(TestVerdict.RECORDED));
    assertThat(checked(goodResults(), CONTENT, ProductTest.T_CELL_DOSE).compared())
        .isEqualByComparingTo("0.0125");
  }

  @ParameterizedTest(name = "CD3+ {0} % of 1,000 million for 100 kg, stated {1}: {2}")
  @CsvSource({
    "0.9, 0.09, WITHIN",
    "1.0, 0.1, ABOVE",
    "1.0, 0.099, ABOVE",
    "0.99, 0.1, WITHIN",
    "0, 0, WITHIN",
    "0, 0.01, DISAGREES"
  })
  void limitsTheRecomputedTCellDose(String percent, String stated, TestVerdict verdict) {
    ProductContent content = content("1000", "95", percent, "100", "100");
    assertThat(verdict(ProductTest.T_CELL_DOSE, ResultBound.EXACT, stated, content))
        .isEqualTo(verdict);
  }

  @ParameterizedTest(name = "recomputed 10, stated {0}: agrees {1}")
  @CsvSource({"10, true", "10.2, true", "9.8, true", "10.2001, false", "9.7999, false"})
  void theStatedDoseMayDifferByTwoPercent(String stated, boolean agrees) {
    ProductContent content = content("1000", "100", "0.1", "100", "100");
    TestVerdict verdict = verdict(ProductTest.NK_CELL_DOSE, ResultBound.EXACT, stated, content);
    assertThat(verdict).isEqualTo(agrees ? TestVerdict.RECORDED : TestVerdict.DISAGREES);
  }

  @Test
  void aBoundIsNoStatedDose() {
    assertThat(verdict(ProductTest.T_CELL_DOSE, ResultBound.LESS, "0.0125", CONTENT))
        .isEqualTo(TestVerdict.DISAGREES);
  }

  @Test
  void saysWhatADoseLacks() {
    ProductContent noWeight = content("1000", "95", "0.1", "100", null);
    CheckedTest dose = checked(goodResults(), noWeight, ProductTest.T_CELL_DOSE);
    assertThat(dose.verdict()).isEqualTo(TestVerdict.UNDETERMINED);
    assertThat(dose.reason().sentence()).contains("a weight of the recipient");
    assertThat(checked(goodResults(), ProductContent.UNKNOWN, ProductTest.NK_CELL_DOSE).reason())
        .satisfies(
            reason ->
                assertThat(reason.sentence()).contains("nucleated cells", "CD56+CD3− percentage"));
    assertThat(checked(goodResults(), ProductContent.UNKNOWN, ProductTest.T_CELL_DOSE).reason())
        .satisfies(reason -> assertThat(reason.sentence()).contains("CD3+ percentage"));
    assertThat(checked(goodResults(), ProductContent.UNKNOWN, ProductTest.ENDOTOXIN).reason())
        .satisfies(reason -> assertThat(reason.sentence()).contains("volume"));
    assertThat(checked(goodResults(), noWeight, ProductTest.ENDOTOXIN).verdict())
        .isEqualTo(TestVerdict.UNDETERMINED);
    assertThat(content("1000", "95", null, null, "80").missing(ProductTest.T_CELL_DOSE))
        .containsExactly("the CD3+ percentage");
    assertThat(content(null, "95", "1", null, "80").millionsPerKilogram(ProductTest.T_CELL_DOSE))
        .isEmpty();
    assertThat(CONTENT.missing(ProductTest.PURITY)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GRAM_STAIN, NEGATIVE, WITHIN",
    "GRAM_STAIN, POSITIVE, POSITIVE",
    "STERILITY, POSITIVE, POSITIVE",
    "STERILITY, NOT_INTERPRETABLE, UNDETERMINED",
    "HLA_IDENTITY, MATCH, WITHIN",
    "HLA_IDENTITY, MISMATCH, MISMATCH",
    "HLA_IDENTITY, NOT_INTERPRETABLE, UNDETERMINED"
  })
  void judgesFindings(ProductTest test, TestFinding finding, TestVerdict verdict) {
    CheckedTest checked = checked(with(TestResult.of(test, finding)), CONTENT, test);
    assertThat(checked.verdict()).isEqualTo(verdict);
    assertThat(checked.comparedWords()).isEqualTo(finding.label());
    assertThat(checked.mayFollow()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestVerdict.class)
  void noVerdictBothPassesAndFails(TestVerdict verdict) {
    assertThat(verdict.passes() && verdict.isOutOfSpecification()).isFalse();
    assertThat(verdict.label()).isNotBlank();
  }

  @Test
  void lowerAndUpperLimitsHoldTogether() {
    TestLimit range = limit(ProductTest.NK_CELL_DOSE, "1", "10", null, false);
    assertThat(range.words()).isEqualTo("≥ 1 and ≤ 10 10⁶/kg");
    assertThat(range.isLimited()).isTrue();
    assertThat(compare(range, "0.5")).isEqualTo(TestVerdict.BELOW);
    assertThat(compare(range, "5")).isEqualTo(TestVerdict.WITHIN);
    assertThat(compare(range, "10.1")).isEqualTo(TestVerdict.ABOVE);
    assertThat(LimitComparison.of(range, ResultBound.LESS, new BigDecimal("20")))
        .isEqualTo(TestVerdict.UNDETERMINED);
    assertThat(LimitComparison.of(range, ResultBound.GREATER, new BigDecimal("0.5")))
        .isEqualTo(TestVerdict.UNDETERMINED);
  }

  @Test
  void writesLimitsAndResultsOut() {
    assertThat(limit(ProductTest.GRAM_STAIN, null, null, null, false).words())
        .isEqualTo("negative");
    assertThat(limit(ProductTest.HLA_IDENTITY, null, null, null, false).words()).isEqualTo("match");
    assertThat(limit(ProductTest.T_CELL_DOSE, null, null, "0.10", false).words())
        .isEqualTo("< 0.1 10⁶/kg");
    assertThat(limit(ProductTest.PURITY, null, null, null, false).words()).isEqualTo("recorded");
    assertThat(
            new TestResult(ProductTest.ENDOTOXIN, new BigDecimal("0.050"), ResultBound.LESS, null)
                .words())
        .isEqualTo("< 0.05 EU/mL");
    assertThat(TestResult.of(ProductTest.VIABILITY, "0.0").words()).isEqualTo("0 %");
  }

  @Test
  void refusesWhatMakesNoSense() {
    refuses(() -> limit(ProductTest.GRAM_STAIN, "1", null, null, false));
    refuses(() -> limit(ProductTest.GRAM_STAIN, null, "1", null, false));
    refuses(() -> limit(ProductTest.HLA_IDENTITY, null, null, "1", false));
    refuses(() -> limit(ProductTest.PURITY, null, "1", "2", false));
    refuses(() -> limit(ProductTest.PURITY, "90", null, null, true));
    refuses(() -> new TestResult(ProductTest.PURITY, null, ResultBound.EXACT, null));
    refuses(() -> TestResult.of(ProductTest.PURITY, "-1"));
    refuses(() -> TestResult.of(ProductTest.PURITY, TestFinding.NEGATIVE));
    refuses(() -> TestResult.of(ProductTest.GRAM_STAIN, TestFinding.MATCH));
    refuses(() -> TestResult.of(ProductTest.GRAM_STAIN, "1"));
    refuses(
        () ->
            new TestResult(
                ProductTest.PURITY, BigDecimal.ONE, ResultBound.EXACT, TestFinding.MATCH));
    refuses(() -> new TestResult(ProductTest.GRAM_STAIN, null, ResultBound.EXACT, null));
    TestLimit purity = limit(ProductTest.PURITY, null, null, null, false);
    refuses(() -> specification(List.of(purity, purity), "2", 7, 24));
    refuses(() -> specification(List.of(purity), "-1", 7, 24));
    refuses(() -> specification(List.of(purity), "2", -1, 24));
    refuses(() -> specification(List.of(purity), "2", 7, 0));
    assertThat(specification(List.of(purity), "2", 7, 24).limit(ProductTest.VIABILITY)).isEmpty();
    assertThat(TestFinding.NOT_INTERPRETABLE.fits(ProductTest.PURITY)).isFalse();
  }

  private static void refuses(ThrowingCallable made) {
    assertThatIllegalArgumentException().isThrownBy(made);
  }

  private static ProductSpecification specification(
      List<TestLimit> tests, String tolerance, int days, int hours) {
    return new ProductSpecification("NK", tests, new BigDecimal(tolerance), days, hours);
  }

  private static TestVerdict compare(TestLimit limit, String value) {
    return LimitComparison.of(limit, ResultBound.EXACT, new BigDecimal(value));
  }

  private static TestVerdict verdict(
      ProductTest test, ResultBound bound, String value, ProductContent content) {
    TestResult result = new TestResult(test, new BigDecimal(value), bound, null);
    return checked(with(result), content, test).verdict();
  }
}
