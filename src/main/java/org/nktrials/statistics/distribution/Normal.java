package org.nktrials.statistics.distribution;

/** The standard normal distribution. */
public final class Normal {

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** Probability above z, exact in the far tail too. */
  public static double upperTail(double z) {
    double half = 0.5 * IncompleteGamma.upper(0.5, 0.5 * z * z);
    return z >= 0 ? half : 1 - half;
  }

  /** Probability of a value at least as far from 0 as z, on either side. */
  public static double twoSided(double z) {
    return IncompleteGamma.upper(0.5, 0.5 * z * z);
  }

  /**
   * The value with probability p below it: Abramowitz and Stegun 26.2.23 refined by Halley's method
   * until nothing changes any more.
   *
   * @param p above 0 and below 1
   */
  public static double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a quantile needs a probability above 0 and below 1");
    }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
  }

  private static double upperQuantile(double tail) {
    double t = Math.sqrt(-2 * Math.log(tail));
    double z =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int step = 0; step < 3; step++) {
      double density = Math.exp(-0.5 * z * z) / ROOT_TWO_PI;
      double newton = (upperTail(z) - tail) / density;
      z += newton / (1 - 0.5 * z * newton);
    }
    return z;
  }
}
