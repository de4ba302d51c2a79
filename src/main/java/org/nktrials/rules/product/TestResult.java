package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result as the laboratory states it: a number or a finding.
 *
 * @param value in {@link ProductTest#resultUnit}, 0 or more; null for a finding
 * @param finding null for a number
 */
public record TestResult(
    ProductTest test,
    @Nullable BigDecimal value,
    ResultBound bound,
    @Nullable TestFinding finding) {

  /** Refuses a result that does not fit its test. */
  public TestResult {
    boolean number = value != null && value.signum() >= 0 && finding == null;
    boolean found = value == null && finding != null && finding.fits(test);
    if (!(test.isNumber() ? number : found)) {
      throw new IllegalArgumentException("no result of " + test);
    }
  }

  /** A measured number. */
  public static TestResult of(ProductTest test, String value) {
    return new TestResult(test, new BigDecimal(value), ResultBound.EXACT, null);
  }

  /** A finding. */
  public static TestResult of(ProductTest test, TestFinding finding) {
    return new TestResult(test, null, ResultBound.EXACT, finding);
  }

  /** As on pages: {@code < 0.05 EU/mL}, {@code negative}. */
  public String words() {
    if (finding != null) {
      return finding.label();
    }
    String sign = bound.sign().isEmpty() ? "" : bound.sign() + " ";
    return (sign + Figures.plain(Objects.requireNonNull(value)) + " " + test.resultUnit()).strip();
  }
}
