package org.nktrials.laboratory;

/** What a laboratory reports beside a number at the end of its measuring range. */
public enum ResultComparator {
  LESS("<"),
  GREATER(">");

  private final String sign;

  ResultComparator(String sign) {
    this.sign = sign;
  }

  /** As printed before the number. */
  public String sign() {
    return sign;
  }
}
