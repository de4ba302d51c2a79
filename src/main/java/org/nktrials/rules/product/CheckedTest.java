package org.nktrials.rules.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.Reason;

/**
 * A test, its result and what the specification says of it.
 *
 * @param result null while there is none
 * @param compared the value that was compared, in the unit of the limit; null where there is none
 */
public record CheckedTest(
    TestLimit limit,
    @Nullable TestResult result,
    @Nullable BigDecimal compared,
    TestVerdict verdict,
    Reason reason) {

  /** The test. */
  public ProductTest test() {
    return limit.test();
  }

  /** Whether only its result is awaited and the protocol lets the release come first. */
  public boolean mayFollow() {
    return verdict == TestVerdict.PENDING && limit.followsRelease();
  }

  /**
   * The compared value with its unit, rounded for reading; "result pending" while there is none.
   */
  public String comparedWords() {
    if (compared == null) {
      return result == null ? TestVerdict.PENDING.label() : result.words();
    }
    String sign = result == null ? "" : result.bound().sign();
    return (sign.isEmpty() ? "" : sign + " ") + Figures.shown(compared) + " " + test().unit();
  }
}
