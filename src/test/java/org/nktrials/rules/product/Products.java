package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.RuleSource;

/** Products for tests: 1,000 × 10⁶ cells, 95 % CD56+CD3−, 0.1 % CD3+, 100 mL, for 80 kg. */
final class Products {

  static final RuleSource SOURCE = new RuleSource("Protocol of the tests", null);
  static final ProductContent CONTENT = content("1000", "95", "0.1", "100", "80");

  private Products() {}

  static ProductSpecification specification() {
    return new ProductSpecification(
        "NK",
        List.of(
            limit(ProductTest.NK_CELL_DOSE, null, null, null, false),
            limit(ProductTest.T_CELL_DOSE, null, null, "0.1", false),
            limit(ProductTest.PURITY, "90", null, null, false),
            limit(ProductTest.VIABILITY, "70", null, null, false),
            limit(ProductTest.ENDOTOXIN, null, "5", null, false),
            limit(ProductTest.GRAM_STAIN, null, null, null, false),
            limit(ProductTest.STERILITY, null, null, null, true),
            limit(ProductTest.HLA_IDENTITY, null, null, null, false)),
        new BigDecimal("2"),
        7,
        24);
  }

  static TestLimit limit(
      ProductTest test,
      @Nullable String atLeast,
      @Nullable String atMost,
      @Nullable String below,
      boolean follows) {
    return new TestLimit(test, number(atLeast), number(atMost), number(below), follows, null);
  }

  static SpecificationRule rule() {
    return new SpecificationRule(specification(), SOURCE);
  }

  /** All that is needed for an unconditional release. */
  static Map<ProductTest, TestResult> goodResults() {
    Map<ProductTest, TestResult> results = new EnumMap<>(ProductTest.class);
    put(results, TestResult.of(ProductTest.NK_CELL_DOSE, "11.875"));
    put(results, TestResult.of(ProductTest.T_CELL_DOSE, "0.0125"));
    put(results, TestResult.of(ProductTest.PURITY, "95"));
    put(results, TestResult.of(ProductTest.VIABILITY, "85"));
    put(results, TestResult.of(ProductTest.ENDOTOXIN, "0.05"));
    put(results, TestResult.of(ProductTest.GRAM_STAIN, TestFinding.NEGATIVE));
    put(results, TestResult.of(ProductTest.STERILITY, TestFinding.NEGATIVE));
    put(results, TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MATCH));
    return results;
  }

  static Map<ProductTest, TestResult> with(TestResult other) {
    Map<ProductTest, TestResult> results = goodResults();
    put(results, other);
    return results;
  }

  static Map<ProductTest, TestResult> without(ProductTest test) {
    Map<ProductTest, TestResult> results = goodResults();
    results.remove(test);
    return results;
  }

  static CheckedTest checked(
      Map<ProductTest, TestResult> results, ProductContent content, ProductTest test) {
    return rule().check(results, content).stream()
        .filter(one -> one.test() == test)
        .findFirst()
        .orElseThrow();
  }

  static ProductContent content(
      @Nullable String cells,
      @Nullable String nk,
      @Nullable String t,
      @Nullable String volume,
      @Nullable String weight) {
    return new ProductContent(number(cells), number(nk), number(t), number(volume), number(weight));
  }

  private static void put(Map<ProductTest, TestResult> results, TestResult result) {
    results.put(result.test(), result);
  }

  private static @Nullable BigDecimal number(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
