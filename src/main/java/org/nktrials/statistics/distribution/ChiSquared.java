package org.nktrials.statistics.distribution;

/** The chi-squared distribution. */
public final class ChiSquared {

  private ChiSquared() {}

  /**
   * Probability above x.
   *
   * @param degreesOfFreedom above 0
   */
  public static double upperTail(double x, double degreesOfFreedom) {
    return IncompleteGamma.upper(degreesOfFreedom / 2, x / 2);
  }

  /** Probability of x or less. */
  public static double lowerTail(double x, double degreesOfFreedom) {
    return IncompleteGamma.lower(degreesOfFreedom / 2, x / 2);
  }
}
