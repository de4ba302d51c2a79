package org.nktrials.rules.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number, or a bound of one, against a limit. A bound decides only what it can. */
final class LimitComparison {

  private LimitComparison() {}

  static TestVerdict of(TestLimit limit, ResultBound bound, BigDecimal value) {
    if (!limit.isLimited()) {
      return TestVerdict.RECORDED;
    }
    TestVerdict lower = lower(limit.atLeast(), bound, value);
    TestVerdict upper = upper(limit, bound, value);
    if (lower == TestVerdict.BELOW || upper == TestVerdict.WITHIN) {
      return lower;
    }
    return upper;
  }

  private static TestVerdict lower(
      @Nullable BigDecimal atLeast, ResultBound bound, BigDecimal value) {
    if (atLeast == null) {
      return TestVerdict.WITHIN;
    }
    int order = value.compareTo(atLeast);
    return switch (bound) {
      case EXACT -> order < 0 ? TestVerdict.BELOW : TestVerdict.WITHIN;
      case LESS -> order <= 0 ? TestVerdict.BELOW : TestVerdict.UNDETERMINED;
      case GREATER -> order >= 0 ? TestVerdict.WITHIN : TestVerdict.UNDETERMINED;
    };
  }

  private static TestVerdict upper(TestLimit limit, ResultBound bound, BigDecimal value) {
    BigDecimal below = limit.below();
    BigDecimal most = below == null ? limit.atMost() : below;
    if (most == null) {
      return TestVerdict.WITHIN;
    }
    int order = value.compareTo(most);
    boolean outside = below == null ? order > 0 : order >= 0;
    return switch (bound) {
      case EXACT -> outside ? TestVerdict.ABOVE : TestVerdict.WITHIN;
      case LESS -> order <= 0 ? TestVerdict.WITHIN : TestVerdict.UNDETERMINED;
      case GREATER -> order >= 0 ? TestVerdict.ABOVE : TestVerdict.UNDETERMINED;
    };
  }
}
