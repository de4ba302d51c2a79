package org.nktrials.statistics.distribution;

/** Student's t distribution, through the beta distribution. */
public final class StudentT {

  private StudentT() {}

  /**
   * Probability of a value at least as far from 0 as t, on either side.
   *
   * @param degreesOfFreedom above 0, whole or not
   */
  public static double twoSided(double t, double degreesOfFreedom) {
    double x = degreesOfFreedom / (degreesOfFreedom + t * t);
    return BetaDistribution.lowerTail(x, degreesOfFreedom / 2, 0.5);
  }

  /** The value that is exceeded on either side with a probability of together p, 0 to 1. */
  public static double twoSidedQuantile(double p, double degreesOfFreedom) {
    double x = BetaDistribution.quantile(p, degreesOfFreedom / 2, 0.5);
    return Math.sqrt(degreesOfFreedom * (1 - x) / x);
  }
}
