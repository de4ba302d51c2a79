package org.nktrials.rules.stopping;

/**
 * The regularised incomplete beta function I_x(a, b), by the continued fraction of Lentz
 * (Abramowitz and Stegun 26.5.8) to the precision of a double. Agrees with the closed binomial sum
 * for whole parameters to 10⁻¹².
 */
final class RegularisedIncompleteBeta {

  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-15;
  private static final int MOST_STEPS = 10_000;

  /** Lanczos coefficients for g = 7, nine terms (Godfrey 2001). */
  private static final double[] LANCZOS = {
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
    -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private RegularisedIncompleteBeta() {}

  /**
   * Probability that a beta(a, b) variable is x or less.
   *
   * @param a above 0
   * @param b above 0
   * @param x 0 to 1
   */
  static double of(double a, double b, double x) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = inverse(1 - (a + b) * x / (a + 1));
    double product = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = inverse(1 + even * d);
      c = away(1 + even / c);
      product *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = inverse(1 + odd * d);
      c = away(1 + odd / c);
      double change = d * c;
      product *= change;
      if (Math.abs(change - 1) < PRECISION) {
        break;
      }
    }
    return product;
  }

  private static double inverse(double value) {
    return 1 / away(value);
  }

  /** A denominator of zero is moved away from it, as Lentz does. */
  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double z) {
    if (z < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z - 1 + i);
    }
    double t = z - 1 + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
