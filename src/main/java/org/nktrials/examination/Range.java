package org.nktrials.examination;

import java.math.BigDecimal;

/** Values from low to high, both included. */
public record Range(BigDecimal low, BigDecimal high) {

  static Range of(String low, String high) {
    return new Range(new BigDecimal(low), new BigDecimal(high));
  }

  /** Whether the value lies in it. */
  public boolean includes(BigDecimal value) {
    return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
  }

  /** "40 to 260". */
  public String words() {
    return low.toPlainString() + " to " + high.toPlainString();
  }
}
