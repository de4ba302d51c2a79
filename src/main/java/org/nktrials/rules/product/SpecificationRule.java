package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Checks the results of a product against the specification of its protocol version. Doses per kg
 * are recomputed and compared with the laboratory's figure; limits apply to the recomputed dose.
 *
 * @param source where the specification comes from
 */
public record SpecificationRule(ProductSpecification specification, RuleSource source) {

  /** Version kept with every release. */
  public static final String VERSION = "product-specification/1";

  /** Every test of the specification, in its order. */
  public List<CheckedTest> check(Map<ProductTest, TestResult> results, ProductContent content) {
    return specification.tests().stream()
        .map(limit -> check(limit, results.get(limit.test()), content))
        .toList();
  }

  private CheckedTest check(TestLimit limit, @Nullable TestResult result, ProductContent content) {
    if (result == null) {
      return checked(limit, null, null, TestVerdict.PENDING, "");
    }
    return switch (limit.test().kind()) {
      case PERCENT -> number(limit, result, result.value());
      case ENDOTOXIN ->
          number(limit, result, content.endotoxinPerKilogram(value(result)).orElse(null), content);
      case CELL_DOSE -> cellDose(limit, result, content);
      case ABSENCE, IDENTITY -> finding(limit, result);
    };
  }

  private CheckedTest cellDose(TestLimit limit, TestResult stated, ProductContent content) {
    Optional<BigDecimal> recomputed = content.millionsPerKilogram(limit.test());
    if (recomputed.isEmpty()) {
      return number(limit, stated, null, content);
    }
    BigDecimal dose = recomputed.get();
    if (stated.bound() != ResultBound.EXACT
        || !DoseAgreement.holds(value(stated), dose, specification.tolerancePercent())) {
      return checked(
          limit,
          stated,
          dose,
          TestVerdict.DISAGREES,
          " The laboratory states %s, recomputed are %s %s; they may differ by %s %%."
              .formatted(
                  stated.words(),
                  Figures.shown(dose),
                  limit.test().unit(),
                  Figures.plain(specification.tolerancePercent())));
    }
    return number(limit, stated, dose);
  }

  private CheckedTest number(
      TestLimit limit, TestResult result, @Nullable BigDecimal value, ProductContent content) {
    return value == null
        ? checked(
            limit,
            result,
            null,
            TestVerdict.UNDETERMINED,
            " Missing: " + String.join(", ", content.missing(limit.test())) + ".")
        : number(limit, result, value);
  }

  private CheckedTest number(TestLimit limit, TestResult result, @Nullable BigDecimal value) {
    BigDecimal compared = Objects.requireNonNull(value);
    TestVerdict verdict = LimitComparison.of(limit, result.bound(), compared);
    return checked(
        limit,
        result,
        compared,
        verdict,
        verdict == TestVerdict.UNDETERMINED
            ? " The result is only a bound, and the limit lies beyond it."
            : "");
  }

  private CheckedTest finding(TestLimit limit, TestResult result) {
    TestVerdict verdict =
        switch (Objects.requireNonNull(result.finding())) {
          case NEGATIVE, MATCH -> TestVerdict.WITHIN;
          case POSITIVE -> TestVerdict.POSITIVE;
          case MISMATCH -> TestVerdict.MISMATCH;
          case NOT_INTERPRETABLE -> TestVerdict.UNDETERMINED;
        };
    return checked(
        limit,
        result,
        null,
        verdict,
        verdict == TestVerdict.UNDETERMINED ? " The test has to be repeated." : "");
  }

  private CheckedTest checked(
      TestLimit limit,
      @Nullable TestResult result,
      @Nullable BigDecimal compared,
      TestVerdict verdict,
      String more) {
    CheckedTest plain = new CheckedTest(limit, result, compared, verdict, reason("", ""));
    String sentence =
        "%s: %s, required %s: %s."
            .formatted(limit.test().label(), plain.comparedWords(), limit.words(), verdict.label());
    return new CheckedTest(
        limit, result, compared, verdict, reason(verdict.name(), sentence + more));
  }

  private Reason reason(String code, String sentence) {
    return new Reason(code, sentence, source);
  }

  private static BigDecimal value(TestResult result) {
    return Objects.requireNonNull(result.value());
  }
}
