package org.nktrials.rules.laboratory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which side of the number a laboratory reported when it reported no exact value. */
public enum ValueComparator {
  /** Below the number, not equal to it: {@code <0.1}. */
  LESS("<"),
  /** Above the number, not equal to it: {@code >20}. */
  GREATER(">");

  private final String sign;

  ValueComparator(String sign) {
    this.sign = sign;
  }

  /** As laboratories print it. */
  public String sign() {
    return sign;
  }

  /** A number as reported, such as {@code <0.1}, without trailing zeros. */
  public static String written(@Nullable ValueComparator comparator, BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (comparator == null ? "" : comparator.sign) + plain.toPlainString();
  }
}
