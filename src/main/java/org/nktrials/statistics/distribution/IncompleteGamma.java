package org.nktrials.statistics.distribution;

/**
 * Regularised incomplete gamma functions: the series DLMF 8.11.4 below a + 1, the continued
 * fraction DLMF 8.9.2 by Lentz's method above, so that the smaller of the two tails is the one
 * computed.
 */
final class IncompleteGamma {

  private static final double EPSILON = 1e-16;
  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 100_000;

  private IncompleteGamma() {}

  /** Q(a, x), the upper tail; a above 0, x at least 0. */
  static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  /** P(a, x), the lower tail. */
  static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * front(a, x);
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    double change = 2;
    for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > EPSILON; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / (numerator * d + b);
      c = b + numerator / c;
      change = c * d;
      value *= change;
    }
    return value * front(a, x);
  }

  private static double front(double a, double x) {
    return Math.exp(a * Math.log(x) - x - LogGamma.of(a));
  }
}
