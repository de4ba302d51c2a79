package org.nktrials.rules.product;

/** Whether a number is the value itself, or only a bound of it. */
public enum ResultBound {
  EXACT(""),
  LESS("<"),
  GREATER(">");

  private final String sign;

  ResultBound(String sign) {
    this.sign = sign;
  }

  /** Sign in front of the number; empty for the value itself. */
  public String sign() {
    return sign;
  }
}
