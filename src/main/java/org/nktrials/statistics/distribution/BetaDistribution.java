package org.nktrials.statistics.distribution;

/**
 * The beta distribution: the continued fraction DLMF 8.17.22 by Lentz's method, on the side where
 * it converges quickly.
 */
public final class BetaDistribution {

  private static final double EPSILON = 1e-16;
  private static final double TINY = 1e-300;
  private static final int MOST_TERMS = 100_000;

  private BetaDistribution() {}

  /**
   * Probability of x or less, the regularised incomplete beta function.
   *
   * @param x from 0 to 1
   * @param a first shape, above 0
   * @param b second shape, above 0
   */
  public static double lowerTail(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front =
        Math.exp(
            a * Math.log(x)
                + b * Math.log1p(-x)
                + LogGamma.of(a + b)
                - LogGamma.of(a)
                - LogGamma.of(b));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** The value with probability p below it, by halving until two neighbours are left. */
  public static double quantile(double p, double a, double b) {
    double low = 0;
    double high = 1;
    for (double middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
      if (lowerTail(middle, a, b) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    double change = 2;
    for (int m = 1; m < MOST_TERMS && Math.abs(change - 1) > EPSILON; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      change = c * d;
      value *= change;
    }
    return value;
  }

  /** Lentz's method must not divide by nothing. */
  private static double away(double x) {
    return Math.max(Math.abs(x), TINY) * (x < 0 ? -1 : 1);
  }
}
