package org.nktrials.rules.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of cells as people read them. */
final class Figures {

  /** Enough that rounding never decides a limit. */
  static final MathContext EXACTLY = new MathContext(20, RoundingMode.HALF_UP);

  static final BigDecimal HUNDRED = new BigDecimal("100");

  private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

  private Figures() {}

  /** As typed, without trailing zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Rounded to 4 significant digits, for sentences; never for decisions. */
  static String shown(BigDecimal number) {
    return plain(number.round(SHOWN));
  }
}
