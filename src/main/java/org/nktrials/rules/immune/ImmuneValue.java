package org.nktrials.rules.immune;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of one sample.
 *
 * @param parameter its code
 * @param value in the unit of the parameter's statistic; null exactly when it was not evaluable
 */
public record ImmuneValue(
    String parameter, @Nullable BigDecimal value, ImmuneQualifier qualifier, ImmuneMethod method) {

  /** Whether it can be computed with: a number that means itself. */
  public boolean isNumber() {
    return value != null && qualifier == ImmuneQualifier.EXACT;
  }
}
